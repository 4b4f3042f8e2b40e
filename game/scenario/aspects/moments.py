"""Moments: when a scene takes place, as far as its date and the words or the hour behind it say."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from heapq import heapify, heappop, heappush

from game.scenario.aspects.graph import Graph
from game.scenario.model import Scenario

DAY = 24 * 60
# The parts of a day in hours from its midnight; what is later in this list may be called so where nothing above fits.
PARTS: dict[str, tuple[int, int]] = {
    "before dawn": (0, 5),
    "small hours": (0, 5),
    "dawn": (4, 6),
    "early morning": (5, 9),
    "late morning": (9, 12),
    "morning": (5, 12),
    "noon": (11, 13),
    "midday": (11, 13),
    "early afternoon": (12, 15),
    "late afternoon": (15, 18),
    "afternoon": (12, 18),
    "towards evening": (16, 19),
    "early evening": (18, 20),
    "late evening": (20, 23),
    "evening": (18, 22),
    "towards midnight": (22, 25),
    "midnight": (23, 25),
    "night": (22, 29),
}
# A clock and a word are compared generously: one man's evening begins before another's afternoon ends.
SLACK, ABOUT = 120, 30
MOST_DAYS = 30
_PART = re.compile(rf"\b({'|'.join(PARTS)})\b")
_CLOCK = re.compile(r"\b([01]?[0-9]|2[0-3])[:.]([0-5][0-9])\b")


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """The minutes, counted from the calendar's first day, in which a scene takes place; ``clock``: by the clock."""

    start: int
    end: int
    clock: bool

    @property
    def day(self) -> date:
        return date.fromordinal(self.start // DAY)

    def is_before(self, other: "Moment") -> bool:
        """Whether it is over before the other begins, beyond any doubt about words."""
        slack = SLACK if self.clock != other.clock else 0
        return self.end + slack <= other.start


def moment(when: str) -> Moment | None:
    """The moment that a scene's time names, or None where it begins with no date."""
    first, _, words = when.partition(" ")
    try:
        midnight = date.fromisoformat(first).toordinal() * DAY
    except ValueError:
        return None
    if clock := _CLOCK.search(words):
        start = midnight + 60 * int(clock[1]) + int(clock[2])
        about = ABOUT if "about" in words else 0
        return Moment(start - about, start + about + 1, True)
    part = _PART.search(words.casefold())
    begins, ends = PARTS[part[1]] if part else (0, 24)
    return Moment(midnight + 60 * begins, midnight + 60 * ends, False)


def days(own: Mapping[str, Moment], forward: Graph) -> dict[str, frozenset[date]]:
    """Every day on which a play can be in each scene; where there are too many to tell, none."""
    found: dict[str, set[date]] = {name: {when.day} for name, when in own.items()}
    frontier = [(name, when.day) for name, when in own.items()]
    while frontier:
        scene, day = frontier.pop()
        for place in forward.get(scene, ()):
            if place in forward and place not in own and day not in (known := found.setdefault(place, set())):
                known.add(day)
                if len(known) <= MOST_DAYS:
                    frontier.append((place, day))
    return {name: frozenset(known) for name, known in found.items() if len(known) <= MOST_DAYS}


def moments(scenario: Scenario) -> dict[str, Moment]:
    """The scenes whose time is written, each with its moment."""
    found = ((scene.id, moment(scene.when)) for scene in scenario.scenes.values() if scene.when)
    return {name: when for name, when in found if when}


def earliest(own: Mapping[str, Moment], forward: Graph) -> dict[str, tuple[Moment, str]]:
    """The earliest moment at which a play can be in each scene, and the scene it takes that time from.

    A scene without a time of its own has that of the scene before, and there may be several before it.
    """
    found = {name: (when, name) for name, when in own.items()}
    queue = [(when, name, name) for name, when in own.items()]
    heapify(queue)
    while queue:
        when, origin, scene = heappop(queue)
        for place in forward.get(scene, ()):
            if place in forward and place not in found:
                found[place] = (when, origin)
                heappush(queue, (when, origin, place))
    return found
