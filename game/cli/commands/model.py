"""``plenum model``: the numbers of the model of power."""

import click

from game.cli.saying import say


@click.command()
@click.argument("scenario")
def model(scenario: str) -> None:
    """Print every number of the model of power, with its range and what it rests on."""
    from game.play.shelf import load_rules
    from game.publish.tables import model_lines

    for line in model_lines(load_rules(scenario).scenario):
        say(line)
