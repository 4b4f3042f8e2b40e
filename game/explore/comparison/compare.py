"""Compare: what an edit moved, by holding two surveys of a scenario against one another."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.explore.comparison.difference import Apart, difference
from game.explore.comparison.reach import Thing, gone, lost
from game.explore.survey.shares import Share, share
from game.explore.survey.survey import EndingOdds, LineSurvey, Survey
from game.play.errors import PlayError

# How long plays are is told where it changed by more than this part of it.
NOTABLE = 0.05
Key = tuple[str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class Move:
    """A share that an edit moved, with how far. ``kind`` is ending, win or record; ``id`` an ending or a role.

    ``beyond`` if it moved by more than is tolerated, beyond doubt.
    """

    line: str
    kind: str
    id: str
    name: str
    old: Share
    new: Share
    apart: Apart
    beyond: bool


@dataclass(frozen=True, slots=True)
class Change:
    """A mean that changed notably and has no bounds: how many scenes plays are long, or what a role reads in them."""

    line: str
    what: str
    old: float
    new: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two surveys of the same lines of play say of an edit; ``compared`` is how many shares were held together.

    ``moves`` are those that are sure, the largest first. Things lost and won are what surely only the old or only the
    new survey reached; things gone and added are what only the old or only the new scenario has. ``alone`` are lines
    of play that only one survey has.
    """

    scenario: str
    same_text: bool
    tolerance: float
    compared: int
    moves: tuple[Move, ...]
    changes: tuple[Change, ...]
    lost: tuple[Thing, ...]
    won: tuple[Thing, ...]
    gone: tuple[Thing, ...]
    added: tuple[Thing, ...]
    alone: tuple[str, ...]

    @property
    def beyond(self) -> bool:
        """Whether anything moved by more than is tolerated."""
        return any(move.beyond for move in self.moves)


def compared(old: Survey, new: Survey, tolerance: float) -> Comparison:
    """What moved from one survey to the other; the tolerance is in points. Raises PlayError where nothing compares."""
    _must_be_alike(old, new)
    before, after = _lines(old), _lines(new)
    alone = tuple(_named(key) for key in dict.fromkeys((*before, *after)) if not (key in before and key in after))
    pairs = [(before[key], line) for key, line in after.items() if key in before]
    if not pairs:
        raise PlayError(f"Nothing can be compared, because no line of play is in both surveys: {'; '.join(alone)}.")
    moves = [move for pair in pairs for move in _moves(*pair, tolerance)]
    return Comparison(
        scenario=new.scenario,
        same_text=old.digest == new.digest,
        tolerance=tolerance,
        compared=len(moves),
        moves=tuple(sorted((move for move in moves if move.apart.is_sure), key=lambda move: -abs(move.apart.by))),
        changes=tuple(change for pair in pairs for change in _changes(*pair)),
        # What all lines together reached can be compared only where they are the same lines.
        lost=() if alone else lost(old, new),
        won=() if alone else lost(new, old),
        gone=gone(old, new),
        added=gone(new, old),
        alone=alone,
    )


def _must_be_alike(old: Survey, new: Survey) -> None:
    if old.scenario != new.scenario:
        raise PlayError(f"The older survey is of {old.scenario}, and this one of {new.scenario}.")
    if (old.start, sorted(old.changed)) != (new.start, sorted(new.changed)):
        starts = f"the older plays begin {_start(old)}, and these {_start(new)}"
        raise PlayError(f"Nothing can be compared, because {starts}.")


def _start(survey: Survey) -> str:
    settings = "".join(f", {name} = {value}" for name, value in sorted(survey.changed))
    return f"at {survey.start}{settings}"


def _lines(survey: Survey) -> dict[Key, LineSurvey]:
    """The lines that were played at all."""
    return {(line.line, tuple(sorted(line.policies))): line for line in survey.lines if line.plays}


def _named(key: Key) -> str:
    return f"{key[0]} ({', '.join(f'{role} {policy}' for role, policy in key[1])})"


def _moves(old: LineSurvey, new: LineSurvey, tolerance: float) -> Iterator[Move]:
    before, after = ({ending.ending: ending for ending in line.endings} for line in (old, new))
    for name in dict.fromkeys((*before, *after)):
        title = (after.get(name) or before[name]).title
        yield _move(new, "ending", name, title, _share(before.get(name), old), _share(after.get(name), new), tolerance)
    won = {win.role: win.share for win in old.wins}
    for win in new.wins:
        if win.role in won:
            yield _move(new, "win", win.role, f"{win.name} wins", won[win.role], win.share, tolerance)
    record = "nothing departs from the record"
    yield _move(new, "record", "", record, old.nothing_departs, new.nothing_departs, tolerance)


def _share(ending: EndingOdds | None, line: LineSurvey) -> Share:
    """How often an ending came; one that a scenario does not have came never."""
    return ending.share if ending else share(0, line.plays)


def _move(line: LineSurvey, kind: str, name: str, title: str, old: Share, new: Share, tolerance: float) -> Move:
    apart = difference(old, new)
    return Move(line.line, kind, name, title, old, new, apart, apart.exceeds(tolerance))


def _changes(old: LineSurvey, new: LineSurvey) -> Iterator[Change]:
    """Lengths that changed by more than a twentieth."""
    before = {reading.role: reading.words for reading in old.readings}
    known = [("scenes in a play", old.length.mean, new.length.mean)]
    known += [(f"words that {now.name} reads", before.get(now.role, now.words), now.words) for now in new.readings]
    for what, was, now in known:
        if abs(now - was) > NOTABLE * max(was, now):
            yield Change(new.line, what, was, now)
