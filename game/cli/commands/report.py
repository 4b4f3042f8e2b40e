"""``plenum report``: a saved play beside the record."""

from pathlib import Path

import click

from game.cli.saying import say


@click.command()
@click.argument("save", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "md", "json", "html"]),
    default="text",
    show_default=True,
    help="How.",
)
@click.option("--scenario", help="The scenario's folder, where it is not a shipped one.")
def report(save: Path, form: str, scenario: str | None) -> None:
    """Set a saved play beside the record, decision by decision."""
    from game.play.shelf import Shelf
    from game.publish.report import report as written

    reviewed = Shelf(scenario).reviewed(save)
    say(written(reviewed.verdict(), reviewed.scenario, form), nl=False)
