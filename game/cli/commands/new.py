"""``plenum new``: a scenario to begin from."""

import shlex
from pathlib import Path

import click

from game.cli.saying import say


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--title", help="What the scenario is called.")
@click.option("--roles", metavar="ONE,OTHER", help="The two sides that a player can take, such as: anna,boris")
@click.option(
    "--from", "outline", type=click.Path(path_type=Path), metavar="OUTLINE.md", help="Make it of a Markdown outline."
)
def new(folder: Path, title: str | None, roles: str | None, outline: Path | None) -> None:
    """Make a new scenario: a small one to write over, or one made of an outline's headings, paragraphs and bullets."""
    from game.play.errors import PlayError
    from game.scenario.making.beginning import from_outline, from_starter
    from game.scenario.refusal import RefusedError

    try:
        made = from_outline(folder, outline, title, roles) if outline else from_starter(folder, title, roles)
    except RefusedError as refused:
        raise PlayError(str(refused)) from refused
    for line in made.notes:
        say(line)
    say(f"Made {folder}: “{made.title}”, {made.contents}, for {made.roles[0]} and {made.roles[1]}.")
    say("Next:")
    for words in (["check"], ["play", "--role", made.roles[0]], ["pack"]):
        command, *options = words
        say(f"  {shlex.join(['plenum', command, str(folder), *options])}")
