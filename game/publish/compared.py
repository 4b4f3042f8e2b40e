"""A comparison of two surveys in words: first whether anything moved by more than is tolerated, then what moved."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict

from game.explore.compare import Comparison, Move
from game.explore.reach import Thing
from game.play.errors import PlayError
from game.publish.explored.figures import bounded, counted, folded

WIDTH = 80


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
    return "\n".join(line for paragraph in _paragraphs(found) for line in paragraph) + "\n"


def _paragraphs(found: Comparison) -> Iterator[Sequence[str]]:
    yield folded(_first(found), WIDTH)
    yield folded(_basis(found), WIDTH)
    yield from _moves(found.moves)
    yield from _listed(
        "HOW LONG IT IS", [f"{each.what}: {each.old:g} to {each.new:g} ({each.line})" for each in found.changes]
    )
    yield from _listed("NOT REACHED ANY MORE", _things(found.lost))
    yield from _listed("REACHED NOW", _things(found.won))
    yield from _listed("GONE FROM THE SCENARIO", _things(found.gone))
    yield from _listed("NEW IN THE SCENARIO", _things(found.added))
    yield from _listed("LINES THAT CANNOT BE COMPARED, because only one survey has them", found.alone)


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


def _moves(moves: Sequence[Move]) -> Iterator[Sequence[str]]:
    for beyond, heading in ((True, "MOVED BY MORE THAN IS TOLERATED"), (False, "MOVED")):
        these = [move for move in moves if move.beyond is beyond]
        yield from _listed(f"{heading}, in points with the bounds of 95 %", [_move(move) for move in these])


def _move(move: Move) -> str:
    far = f"{move.apart.by:+.1f} ({move.apart.low:+.1f} to {move.apart.high:+.1f})"
    return f"{far} {move.name}: {bounded(move.old)} to {bounded(move.new)} ({move.line})"


def _listed(heading: str, things: Sequence[str]) -> Iterator[Sequence[str]]:
    if things:
        yield ["", heading]
        for thing in things:
            yield folded(thing, WIDTH, "  - ", "    ")


def _things(things: Sequence[Thing]) -> list[str]:
    return [f"{thing.kind} {_place(thing)}: {thing.what}" for thing in things]


def _place(thing: Thing) -> str:
    return f"{thing.scene} / {thing.choice}" if thing.choice else thing.scene


FORMS: Mapping[str, Callable[[Comparison], str]] = {"text": as_text, "json": as_json}
