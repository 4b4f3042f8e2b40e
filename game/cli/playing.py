"""``plenum play``: which face, which play, and where its moves come from."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.saying import say
from game.play.errors import PlayError
from game.play.shelf import Shelf
from game.scenario.packaged import DEFAULT, scenario_folders

if TYPE_CHECKING:
    from game.play.cards import ScenarioCard
    from game.play.seat import Seat

HISTORY = "history"
LONGEST_MOVES = 1_000_000
LONGEST_LINE = 10_000


@dataclass(frozen=True, slots=True)
class Wish:
    """What the player asked for on the command line."""

    scenario: str | None
    role: str | None
    seed: int | None
    plain: bool
    study: bool
    moves: str | None
    save: Path | None
    resume: Path | None


def play_by(wish: Wish) -> int:
    """Play as wished, and give the exit code."""
    if wish.plain or wish.moves or not has_terminal():
        return _plain(wish)
    return _screens(wish)


def has_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _shelf(wish: Wish) -> Shelf:
    """A scenario that is not shipped stands on the shelf for this play."""
    extra = wish.scenario if wish.scenario and wish.scenario not in scenario_folders() else None
    return Shelf(extra)


def _screens(wish: Wish) -> int:
    from game.tui.app import run

    shelf = _shelf(wish)
    seat = _seat(shelf, wish, wish.role or "") if wish.resume or wish.role else None
    cover = _card(shelf, wish) if wish.role else None
    return run(shelf, play=seat, study=wish.study, cover=cover)


def _seat(shelf: Shelf, wish: Wish, role: str) -> Seat:
    if wish.resume:
        return shelf.resume(wish.resume)
    return shelf.begin(wish.scenario or DEFAULT, role, wish.study, seed=wish.seed, path=wish.save)


def _plain(wish: Wish) -> int:
    from game.plain.face import PlainFace

    shelf = _shelf(wish)
    read = _line_reader(wish)
    seat = shelf.resume(wish.resume) if wish.resume else _opened(shelf, wish, read)
    if wish.moves == HISTORY:
        read = _historical(seat)
    face = PlainFace(seat, read, say, strict=wish.moves is not None)
    ended = face.run()
    for line in _parting(seat, ended):
        say(line)
    return 0


def _card(shelf: Shelf, wish: Wish) -> ScenarioCard:
    scenario = shelf.rules(wish.scenario or DEFAULT).scenario.id
    return next(card for card in shelf.scenarios() if card.id == scenario)


def _opened(shelf: Shelf, wish: Wish, read: Callable[[str], str | None]) -> Seat:
    """Begin a new play: the page for newcomers, the role, and where it is saved."""
    from game.plain.opening import ask_role, opening_lines

    card = _card(shelf, wish)
    for line in opening_lines(card):
        say(line)
    role = wish.role
    if role is None and wish.moves:
        raise PlayError(f"With --moves, say whose: --role {' or --role '.join(role.id for role in card.roles)}.")
    role = role or ask_role(card, read, say)
    seat = _seat(shelf, wish, role)
    say(f"You are {seat.role_name}. This play is saved in {seat.saved_at} (seed {seat.play.journal.header.seed}).")
    return seat


def _line_reader(wish: Wish) -> Callable[[str], str | None]:
    """Lines from the keyboard, from a file of moves, or from standard input."""
    if wish.moves in (None, "-"):
        return _from_keyboard if sys.stdin.isatty() else _from_pipe
    if wish.moves == HISTORY:
        return lambda prompt: None
    lines = _moves_in(Path(wish.moves or ""))
    return lambda prompt: next(lines, None)


def _from_keyboard(prompt: str) -> str | None:
    try:
        return input(prompt)
    except EOFError:
        return None


def _from_pipe(prompt: str) -> str | None:
    line = sys.stdin.readline(LONGEST_LINE)
    return _said(line) if line else None


def _said(line: str) -> str:
    """A line without what follows a #, which is for whoever reads the moves."""
    return line.partition("#")[0].strip()


def _moves_in(path: Path) -> Iterator[str]:
    """One choice a line; what follows a # is for the reader."""
    try:
        with path.open("rb") as file:
            written = file.read(LONGEST_MOVES + 1)
        text = written.decode("utf-8-sig")
    except OSError as fault:
        raise PlayError(f"The moves in {path} cannot be read: {fault.strerror or fault}.") from fault
    except UnicodeDecodeError:
        raise PlayError(f"{path} is no list of moves: it is not text.") from None
    if len(written) > LONGEST_MOVES:
        raise PlayError(f"{path} is too long to be a list of moves.")
    return iter([line for line in map(_said, text.split("\n")) if line])


def _historical(seat: Seat) -> Callable[[str], str | None]:
    """The recorded choice of each scene."""
    from game.play.walkthrough import historical

    return lambda prompt: historical(seat.play) if seat.play.scene else None


def _parting(seat: Seat, ended: bool) -> Iterator[str]:
    """Where the play stands and how to go on."""
    where = seat.saved_at
    yield ""
    if ended:
        yield f"The play is over. The whole comparison: {shlex.join(['plenum', 'report', where])}"
        return
    scene = seat.play.scene
    yield f"The play stands at “{scene.title if scene else ''}” and is saved in {where}"
    yield f"To go on: {shlex.join(['plenum', 'play', '--resume', where])}"
