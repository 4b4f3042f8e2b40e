"""``plenum record-walkthrough``: a finished play, kept as a test of its scenario."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.output import put, put_anew

if TYPE_CHECKING:
    from game.play.play import Play


@click.command("record-walkthrough")
@click.argument("save", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write it to this file.")
@click.option("--keep", is_flag=True, help="Write it into the scenario's walkthroughs folder, as NAME.yaml.")
@click.option("--name", default="", help="What to call it; else after its ending and role.")
@click.option("--findings", is_flag=True, help="It must come to the same findings, too.")
@click.option("--variables", is_flag=True, help="Every variable must have the same value at the end, too.")
@click.option("--scenario", help="The scenario's folder, where it is not a shipped one.")
def record_walkthrough(
    save: Path, output: Path | None, keep: bool, name: str, findings: bool, variables: bool, scenario: str | None
) -> None:
    """Make a walkthrough of a finished play, and print it: plenum test plays it again whenever you like."""
    from game.play.shelf import Shelf
    from game.publish.recorded import recorded, walkthrough_text

    if output and keep:
        raise click.UsageError("Say where once: -o FILE or --keep.")
    play = Shelf(scenario).reviewed(save)
    made = recorded(play, name, findings=findings, variables=variables)
    if keep:
        output = _own_folder(play, scenario) / f"{made.id}.yaml"
    if output:
        put_anew(walkthrough_text(made), output)
    else:
        put(walkthrough_text(made), None)


def _own_folder(play: Play, scenario: str | None) -> Path:
    from game.play.errors import PlayError
    from game.play.shelf import folder_of

    header = play.journal.header
    folder = folder_of(scenario or header.place or header.scenario)
    if not isinstance(folder, Path):
        raise PlayError("This scenario is inside a package, where nothing can be written. Say where with -o FILE.")
    return folder / "walkthroughs"
