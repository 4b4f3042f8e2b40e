"""``plenum test``: a scenario's own walkthroughs."""

import click

from game.cli.saying import say

NONE = "{title} has no walkthroughs. Make one from a finished play: plenum record-walkthrough SAVE --keep"


@click.command()
@click.argument("scenario")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "junit"]),
    default="text",
    show_default=True,
    help="For reading, for programs, or for a build that counts tests.",
)
def test(scenario: str, names: tuple[str, ...], form: str) -> int:
    """Play a scenario's walkthroughs, all or those named, and say where one goes astray.

    Exit code 0 if all reach what they should, 1 if some do not, 2 if they could not be played.
    """
    from game.play.errors import PlayError
    from game.play.shelf import load_rules
    from game.play.walkthrough import trial
    from game.publish.trials import FORMS
    from game.reading.suggest import did_you_mean

    rules = load_rules(scenario)
    walkthroughs = rules.scenario.walkthroughs
    known = [walkthrough.id for walkthrough in walkthroughs]
    if not known:
        raise PlayError(NONE.format(title=rules.scenario.title))
    if missing := [name for name in names if name not in known]:
        hint = did_you_mean(missing[0], known) or f" There are: {', '.join(known)}."
        raise PlayError(f"{rules.scenario.title} has no walkthrough “{missing[0]}”.{hint}")
    trials = tuple(trial(rules, walkthrough) for walkthrough in walkthroughs if walkthrough.id in (names or known))
    say(FORMS[form](trials, rules.scenario), nl=False)
    return int(any(tried.strays for tried in trials))
