"""Walkthroughs: recorded plays of a scenario, each with the ending and findings it must reach."""

from game.play.errors import PlayError
from game.play.opponent import TheRecord
from game.play.play import Play
from game.play.rules import Rules
from game.scenario.model import Scenario, Walkthrough

HISTORY = "history"


def astray_walkthroughs(scenario: Scenario) -> tuple[str, ...]:
    """What the scenario's walkthroughs no longer reach, a sentence each."""
    if not scenario.walkthroughs:
        return ()
    rules = Rules(scenario)
    return tuple(line for walkthrough in scenario.walkthroughs for line in astray(rules, walkthrough))


def astray(rules: Rules, walkthrough: Walkthrough) -> tuple[str, ...]:
    """What one walkthrough no longer reaches."""
    play = Play.begin(rules, walkthrough.role, walkthrough.seed)
    try:
        _walk(play, walkthrough)
    except PlayError as refused:
        return (f"walkthrough {walkthrough.id}: {refused}",)
    if play.ending != walkthrough.ending:
        return (f"walkthrough {walkthrough.id}: it comes to {_where(play)}, not to “{walkthrough.ending}”",)
    found = {finding.question: finding.finding for finding in play.verdict().findings}
    return tuple(
        f"walkthrough {walkthrough.id}: the finding on “{question}” is {found.get(question, 'none')}, not {wanted}"
        for question, wanted in walkthrough.findings.items()
        if found.get(question) != wanted
    )


def _walk(play: Play, walkthrough: Walkthrough) -> None:
    if walkthrough.moves == (HISTORY,):
        while play.scene:
            play.choose(historical(play))
        return
    for move in walkthrough.moves:
        play.choose(move)


def historical(play: Play) -> str:
    """The recorded choice of the scene the player decides in, or the nearest that is open."""
    if play.scene is None:
        raise PlayError("The play is over.")
    is_open = tuple(option.number - 1 for option in play.options if option.closed is None)
    return play.scene.choices[TheRecord().decide(play.scene, is_open).place].id


def _where(play: Play) -> str:
    return f"“{play.ending}”" if play.ending else f"“{play.scene.id if play.scene else ''}” and no further"
