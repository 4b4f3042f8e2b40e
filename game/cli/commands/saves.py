"""``plenum saves``: the plays that can be taken up again."""

import sys

import click

from game.cli.saying import say


@click.command()
def saves() -> None:
    """List the plays that can be taken up again."""
    from game.play.home import saves_folder
    from game.play.shelf import Shelf
    from game.reading.plural import counted

    cards = Shelf().saves()
    if not cards:
        say(f"No saved plays in {saves_folder()}.")
    for card in cards:
        say(f"{card.path}\n  {card.title}, {card.role}, {counted(card.moves, 'decision')}, {card.where}")
    sys.stdout.flush()
