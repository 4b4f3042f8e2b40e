"""The words a reader may type beside a choice, one table for doing and for help."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from game.plain import told
from game.play import words
from game.play.errors import PlayError
from game.play.seat import Seat
from game.reading.suggest import did_you_mean


@dataclass(frozen=True, slots=True)
class Answer:
    """What a word brings: lines to read, and whether the page is shown again or the reader leaves."""

    lines: tuple[str, ...] = ()
    show_page: bool = False
    leave: bool = False


def _again(seat: Seat, rest: str) -> Answer:
    return Answer(show_page=True)


def _situation(seat: Seat, rest: str) -> Answer:
    return Answer(tuple(told.view_lines(seat.view)))


def _dossier(seat: Seat, rest: str) -> Answer:
    people = seat.people()
    if not rest:
        return Answer(tuple(_names(seat, people)))
    wanted = rest.casefold()
    for person in people:
        dossier = seat.dossier(person)
        if wanted == person or wanted in f"{dossier.full_name} {dossier.name} {dossier.cyrillic}".casefold():
            return Answer(tuple(told.dossier_lines(dossier)))
    return Answer((f"There is no dossier on “{rest}”.{did_you_mean(wanted, people)}",))


def _names(seat: Seat, people: tuple[str, ...]) -> Iterator[str]:
    yield "Dossiers (type: dossier NAME):"
    yield from (f"  {person}: {seat.dossier(person).name}" for person in people)


def _record(seat: Seat, rest: str) -> Answer:
    protocol = seat.record()
    if protocol is None:
        return Answer((words.SHUT,))
    return Answer(tuple(told.protocol_lines(protocol)))


def _claim(seat: Seat, rest: str) -> Answer:
    if not rest:
        return Answer(("Type: claim ID. The ids stand in the record and in the answer to: claims",))
    if rest not in seat.scenario.claims:
        hint = did_you_mean(rest, seat.scenario.claims)
        return Answer((f"There is no claim “{rest}”.{hint}",))
    if not seat.may_open(rest):
        return Answer((words.SHUT,))
    return Answer(tuple(told.card_lines(seat.claim(rest))))


def _claims(seat: Seat, rest: str) -> Answer:
    opened = [claim for claim in told.page_claims(seat.page) if seat.may_open(claim)]
    if not opened:
        return Answer((words.SHUT,))
    return Answer(tuple(line for claim in opened for line in (*told.card_lines(seat.claim(claim)), "")))


def _why(seat: Seat, rest: str) -> Answer:
    lines = seat.ledger()
    return Answer(lines or ("Nothing that you know of has changed yet.",))


def _invented(seat: Seat, rest: str) -> Answer:
    return Answer(tuple(told.invented_lines(seat.page)))


def _glossary(seat: Seat, rest: str) -> Answer:
    if not rest:
        return Answer(("Words explained (type: glossary WORD):", ", ".join(entry[0] for entry in seat.glossary())))
    wanted = rest.casefold()
    found = [entry for entry in seat.glossary() if wanted in f"{entry[0]} {entry[1]}".casefold()]
    lines = tuple(f"{term}{f' ({cyrillic})' if cyrillic else ''}: {meaning}" for term, cyrillic, meaning in found)
    return Answer(lines or (f"The glossary has no “{rest}”.",))


def _undo(seat: Seat, rest: str) -> Answer:
    try:
        refused = seat.undo()
    except PlayError as fault:
        return Answer((str(fault),))
    return Answer((refused,)) if refused else Answer(show_page=True)


def _help(seat: Seat, rest: str) -> Answer:
    first = ("Type the number (or the id) of a choice, or one of these words:",)
    return Answer(first + tuple(f"  {usage:16} {meaning}" for usage, meaning in HELP))


def _quit(seat: Seat, rest: str) -> Answer:
    return Answer(leave=True)


HELP = (
    ("again", "read this page again"),
    ("situation", "what you know of the situation, and where they stand"),
    ("dossier NAME", "who somebody is; without a name, the list"),
    ("record", "your play beside the record, once an act is over"),
    ("claims", "the claims that this page rests on, once they may be read"),
    ("claim ID", "one claim of the record with its sources"),
    ("invented", "the words of this page that no source holds"),
    ("glossary WORD", "what a word means"),
    ("why", "why numbers that you know of have changed"),
    ("undo", "take back your last decision"),
    ("quit", "leave; everything is saved already"),
)
COMMANDS: Mapping[str, Callable[[Seat, str], Answer]] = {
    "again": _again,
    "situation": _situation,
    "dossier": _dossier,
    "record": _record,
    "claims": _claims,
    "claim": _claim,
    "invented": _invented,
    "glossary": _glossary,
    "why": _why,
    "undo": _undo,
    "help": _help,
    "?": _help,
    "quit": _quit,
    "q": _quit,
}
