"""A comparison of two surveys in words: first whether anything moved by more than is tolerated, then what moved."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict

from game.explore.comparison.compare import Comparison, Move
from game.explore.comparison.reach import Thing
from game.play.errors import PlayError
from game.publish.explored.columns import folded, listed
from game.publish.explored.figures import bounded
from game.reading.plural import counted


def comparison(found: Comparison, form: str) -> str:
    """The comparison as text or json. Raises PlayError for any other form."""
    if form not in FORMS:
        raise PlayError(f"A comparison is written as {' or '.join(FORMS)}, not as {form}.")
    return FORMS[form](found)


def as_json(found: Comparison) -> str:
    """For programs."""
    return json.dumps({"beyond": found.beyond, **asdict(found)}, ensure_ascii=False, indent=2) + "\n"


def as_text(found: Comparison) -> str:
    """For reading."""
    return "\n".join(_lines(found)) + "\n"


def _lines(found: Comparison) -> Iterator[str]:
    yield from folded(_first(found))
    yield from folded(_basis(found))
    yield from _moves(found.moves)
    yield from _section(
        "HOW LONG IT IS", [f"{each.what}: {each.old:g} to {each.new:g} ({each.line})" for each in found.changes]
    )
    yield from _section("NOT REACHED ANY MORE", _things(found.lost))
    yield from _section("REACHED NOW", _things(found.won))
    yield from _section("GONE FROM THE SCENARIO", _things(found.gone))
    yield from _section("NEW IN THE SCENARIO", _things(found.added))
    yield from _section("LINES THAT CANNOT BE COMPARED, because only one survey has them", found.alone)


def _first(found: Comparison) -> str:
    beyond = sum(move.beyond for move in found.moves)
    limit = f"surely moved by more than {found.tolerance:g} {'point' if found.tolerance == 1 else 'points'}"
    return f"{counted(beyond, 'share')} {limit}." if beyond else f"Nothing {limit}."


def _basis(found: Comparison) -> str:
    text = "The scenario is the same in both surveys. " if found.same_text else ""
    chance = "About one in twenty of those that did not move at all is listed below, by luck."
    return (
        f"{text}{counted(found.compared, 'share was', 'shares were')} compared. {chance if found.moves else ''}".strip()
    )


def _moves(moves: Sequence[Move]) -> Iterator[str]:
    for beyond, heading in ((True, "MOVED BY MORE THAN IS TOLERATED"), (False, "MOVED")):
        these = [move for move in moves if move.beyond is beyond]
        yield from _section(f"{heading}, in points with the bounds of 95 %", [_move(move) for move in these])


def _move(move: Move) -> str:
    far = f"{move.apart.by:+.1f} ({move.apart.low:+.1f} to {move.apart.high:+.1f})"
    return f"{far} {move.name}: {bounded(move.old)} to {bounded(move.new)} ({move.line})"


def _section(heading: str, things: Sequence[str]) -> Iterator[str]:
    if things:
        yield ""
        yield heading
        yield from listed(things, len(things), "  ")


def _things(things: Sequence[Thing]) -> list[str]:
    return [f"{thing.kind} {_place(thing)}: {thing.what}" for thing in things]


def _place(thing: Thing) -> str:
    return f"{thing.scene} / {thing.choice}" if thing.choice else thing.scene


FORMS: Mapping[str, Callable[[Comparison], str]] = {"text": as_text, "json": as_json}
