"""Walkthroughs: recorded plays of a scenario, each with the ending, findings and values it must reach."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.play.errors import PlayError
from game.play.opponent import TheRecord
from game.play.play import Play
from game.play.rules import Rules
from game.scenario.model import Scenario, Walkthrough
from game.scenario.values import written

HISTORY = "history"


@dataclass(frozen=True, slots=True)
class Stray:
    """Where a walkthrough leaves what it should reach: at a move, or by its ending, a finding or a variable.

    ``name`` is the question or the variable; ``number``, ``scene`` and ``open`` are of the move, or of where it stops.
    """

    kind: str
    said: str
    wanted: str = ""
    reached: str = ""
    name: str = ""
    number: int = 0
    scene: str = ""
    open: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trial:
    """A walkthrough as it was walked: the decisions taken, the ending, and where it strayed."""

    walkthrough: Walkthrough
    strays: tuple[Stray, ...]
    moves: int = 0
    ending: str = ""


def astray_walkthroughs(scenario: Scenario) -> tuple[str, ...]:
    """What the scenario's walkthroughs no longer reach, a sentence each."""
    if not scenario.walkthroughs:
        return ()
    rules = Rules(scenario)
    trials = (trial(rules, walkthrough) for walkthrough in scenario.walkthroughs)
    return tuple(f"walkthrough {tried.walkthrough.id}: {stray.said}" for tried in trials for stray in tried.strays)


def trial(rules: Rules, walkthrough: Walkthrough) -> Trial:
    """Walk one walkthrough."""
    try:
        play = Play.begin(rules, walkthrough.role, walkthrough.seed)
    except PlayError as refused:
        return Trial(walkthrough, (Stray("move", str(refused)),))
    strays = tuple(_at_a_move(play, walkthrough)) or tuple(_at_the_end(play, walkthrough))
    taken = sum(taken.by == "player" for taken in play.track)
    return Trial(walkthrough, strays, taken, play.ending or "")


def _at_a_move(play: Play, walkthrough: Walkthrough) -> Iterator[Stray]:
    """Walk until a move is refused."""
    for number, move in enumerate(_moves(play, walkthrough), 1):
        scene, is_open = _standing(play)
        try:
            play.choose(_now_called(play, move))
        except PlayError as refused:
            yield Stray("move", str(refused), wanted=move, number=number, scene=scene, open=is_open)
            return


def _now_called(play: Play, move: str) -> str:
    """The id of a choice of this scene that was called so before; else the move as it is."""
    choices = play.scene.choices if play.scene else ()
    ids = [choice.id for choice in choices]
    return move if move in ids else next((choice.id for choice in choices if choice.was == move), move)


def _moves(play: Play, walkthrough: Walkthrough) -> Iterator[str]:
    if walkthrough.moves != (HISTORY,):
        yield from walkthrough.moves
        return
    while play.scene:
        yield historical(play)


def historical(play: Play) -> str:
    """The recorded choice of the scene the player decides in, or the nearest that is open."""
    if play.scene is None:
        raise PlayError("The play is over.")
    is_open = tuple(option.number - 1 for option in play.options if option.closed is None)
    return play.scene.choices[TheRecord().decide(play.scene, is_open).place].id


def _standing(play: Play) -> tuple[str, tuple[str, ...]]:
    """The scene, and what is open there."""
    return play.scene.id if play.scene else "", tuple(option.id for option in play.options if option.closed is None)


def _at_the_end(play: Play, walkthrough: Walkthrough) -> Iterator[Stray]:
    """What came out otherwise; beside another ending nothing else is worth saying."""
    if play.ending != walkthrough.ending:
        scene, is_open = _standing(play)
        where = f"“{play.ending}”" if play.ending else f"“{scene}” and no further"
        said = f"it comes to {where}, not to “{walkthrough.ending}”"
        yield Stray("ending", said, walkthrough.ending, play.ending or "", scene=scene, open=is_open)
        return
    found = {finding.question: finding.finding for finding in play.verdict().findings}
    for question, wanted in walkthrough.findings.items():
        reached = found.get(question, "none")
        if reached != wanted:
            said = f"the finding on “{question}” is {reached}, not {wanted}"
            yield Stray("finding", said, wanted, reached, question)
    yield from _variables(values_at(play), walkthrough)


def _variables(values: dict[str, str], walkthrough: Walkthrough) -> Iterator[Stray]:
    for name, wanted in walkthrough.variables.items():
        if values[name] != wanted:
            said = f"the variable “{name}” is {values[name]} at the end, not {wanted}"
            yield Stray("variable", said, wanted, values[name], name)


def values_at(play: Play) -> dict[str, str]:
    """The declared variables as they are now, as an author would write them."""
    index, values = play.rules.layout.index, play.situation.values
    return {name: written(variable.type, values[index[name]]) for name, variable in play.scenario.variables.items()}
