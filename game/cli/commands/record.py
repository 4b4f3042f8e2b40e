"""``plenum record``: the claims of a scenario."""

import click

from game.cli.saying import say


@click.command()
@click.argument("scenario")
@click.argument("claim", required=False)
def record(scenario: str, claim: str | None) -> None:
    """List a scenario's claims, or show one (by id, or by a word in its text) with its sources."""
    from game.play.errors import PlayError
    from game.play.shelf import load_rules
    from game.publish.tables import record_lines
    from game.reading.suggest import did_you_mean

    found = load_rules(scenario).scenario
    lines = list(record_lines(found, claim))
    if not lines:
        if claim is None:
            raise PlayError(f"The scenario {scenario} has no claims.")
        raise PlayError(f"No claim is called or mentions “{claim}”.{did_you_mean(claim or '', found.claims)}")
    for line in lines:
        say(line)
