"""A walkthrough made of a finished play: the player's moves, and what they led to."""

from collections.abc import Iterator, Mapping

from game.play.errors import PlayError
from game.play.play import Play
from game.play.walkthrough import trial, values_at
from game.reading.kinds import CHECKS, WANTED
from game.scenario.model import Walkthrough


def recorded(play: Play, name: str = "", *, findings: bool = False, variables: bool = False) -> Walkthrough:
    """The walkthrough of a play that has ended. Raises PlayError where there is none, or it would not hold."""
    _must_have_ended(play)
    moves = tuple(taken.choice.id for taken in play.track if taken.by == "player")
    if not moves:
        raise PlayError("No decision was yours in this play: there is nothing to walk.")
    ending = play.ending or ""
    found = {finding.question: finding.finding for finding in play.verdict().findings} if findings else {}
    values = values_at(play) if variables else {}
    named = _name(name, f"{ending}-{play.role}".replace("_", "-"))
    made = Walkthrough(named, play.role, play.journal.header.seed, moves, ending, found, values, play.scenario.at)
    _must_hold(play, made)
    return made


def _must_have_ended(play: Play) -> None:
    moves = play.journal.moves
    if len(play.track) < len(moves):
        broken = moves[len(play.track)]
        raise PlayError(
            f"The scenario has changed since this play: “{broken.choice}” in the scene “{broken.scene}” can no longer "
            "be chosen, so the play reaches no ending."
        )
    if play.scene is not None:
        raise PlayError(
            f"The play has not ended: it stands at “{play.scene.title}”. A walkthrough needs an ending; play it to the "
            f"end first: plenum play --resume SAVE"
        )


def _name(asked: str, else_: str) -> str:
    if asked and not CHECKS["name"](asked):
        raise PlayError(f"“{asked}” cannot be a walkthrough's name: it is made of {WANTED['name']}.")
    return asked or else_


def _must_hold(play: Play, made: Walkthrough) -> None:
    """Played again, these moves must lead to the same end; they would not where something else decided with them."""
    if strays := trial(play.rules, made).strays:
        raise PlayError(f"The same moves, walked again, do not reach the same end: {strays[0].said}")


def walkthrough_text(made: Walkthrough) -> str:
    """The walkthrough as a file of the scenario. Everything in it is an id or a number, which need no quoting."""
    return "\n".join(_lines(made)) + "\n"


def _lines(made: Walkthrough) -> Iterator[str]:
    yield "format: 1"
    yield f"walkthrough: {made.id}"
    yield f"role: {made.role}"
    yield f"seed: {made.seed}"
    yield "moves:"
    yield from (f"  - {move}" for move in made.moves)
    yield f"ending: {made.ending}"
    yield from _pairs("findings", made.findings)
    yield from _pairs("variables", made.variables)


def _pairs(key: str, pairs: Mapping[str, str]) -> Iterator[str]:
    if pairs:
        yield f"{key}:"
        yield from (f"  {name}: {value}" for name, value in pairs.items())
