"""Speaking to a terminal: what comes from files and arguments is shown, and never obeyed."""

import click

from game.reading.characters import visible


def say(words: str, *, err: bool = False, nl: bool = True) -> None:
    """Write lines, with every character that could steer a terminal replaced."""
    click.echo("\n".join(visible(line) for line in words.split("\n")), err=err, nl=nl)
