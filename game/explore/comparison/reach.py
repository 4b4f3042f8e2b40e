"""Reach: what one survey came to and another did not, and what only one scenario has."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.explore.comparison.difference import difference
from game.explore.survey.shares import share
from game.explore.survey.survey import Survey

# Things with an id of their own: however their words change, they are still the same.
NAMED = ("scene", "choice", "ending")


@dataclass(frozen=True, slots=True)
class Thing:
    """A scene, a choice, a way out, a side of a condition, or an ending, by where it stands."""

    kind: str
    scene: str
    choice: str
    what: str

    @property
    def key(self) -> tuple[str, str, str, str]:
        return self.kind, self.scene, self.choice, "" if self.kind in NAMED else self.what


@dataclass(frozen=True, slots=True)
class _Met:
    thing: Thing
    plays: int


def lost(old: Survey, new: Survey) -> tuple[Thing, ...]:
    """What both scenarios have, plays came to, and none comes to any more, beyond doubt."""
    before, after = _reached(old), _reached(new)
    found = (met for key, met in before.items() if met.plays and key in after and not after[key].plays)
    return tuple(met.thing for met in found if _is_sure(met, old, new))


def _is_sure(met: _Met, old: Survey, new: Survey) -> bool:
    return difference(share(met.plays, old.plays), share(0, new.plays)).is_sure


def gone(old: Survey, new: Survey) -> tuple[Thing, ...]:
    """The scenes, choices and endings that only the older scenario has, by their ids."""
    after = _reached(new)
    return tuple(met.thing for key, met in _reached(old).items() if met.thing.kind in NAMED and key not in after)


def _reached(survey: Survey) -> dict[tuple[str, str, str, str], _Met]:
    """Everything, with how many plays came to it; of what stands twice in one place, the one reached more often."""
    found: dict[tuple[str, str, str, str], _Met] = {}
    for met in (*_covered(survey), *_endings(survey)):
        known = found.get(met.thing.key)
        if known is None or known.plays < met.plays:
            found[met.thing.key] = met
    return found


def _covered(survey: Survey) -> Iterator[_Met]:
    for each in survey.coverage:
        yield _Met(Thing(each.kind, each.scene, each.choice, each.what), each.plays)


def _endings(survey: Survey) -> Iterator[_Met]:
    met: dict[str, int] = {}
    for line in survey.lines:
        for ending in line.endings:
            met[ending.ending] = met.get(ending.ending, 0) + ending.share.count
    for ending in survey.lines[0].endings if survey.lines else ():
        yield _Met(Thing("ending", ending.ending, "", ending.title), met[ending.ending])
