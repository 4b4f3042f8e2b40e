"""``plenum graph``: a scenario as a picture of scenes and choices."""

from pathlib import Path

import click

from game.cli.output import put


@click.command()
@click.argument("scenario")
@click.option(
    "--format",
    "form",
    type=click.Choice(["mermaid", "dot", "svg"]),
    default="mermaid",
    show_default=True,
    help="Text for sites that draw Mermaid, text for Graphviz, or a picture (which needs Graphviz).",
)
@click.option("--plays", type=click.Path(path_type=Path), metavar="FILE", help="Shade by plays, from plenum explore.")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write it to this file.")
def graph(scenario: str, form: str, plays: Path | None, output: Path | None) -> None:
    """Draw a scenario: acts, scenes, choices and endings.

    Whose scene it is shows in its shape. Thick arrows are what was done, dashed ones choices that may be closed.
    """
    from game.play.shelf import load_rules
    from game.publish.graph.coverage import read_coverage
    from game.publish.graph.dot import dot, svg
    from game.publish.graph.graph import graph as drawn
    from game.publish.graph.mermaid import mermaid

    rules = load_rules(scenario)
    coverage = read_coverage(plays, rules.scenario) if plays else None
    text = {"mermaid": mermaid, "dot": dot, "svg": svg}[form](drawn(rules, coverage))
    put(text, output)
