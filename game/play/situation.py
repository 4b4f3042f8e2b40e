"""The situation: all that is true at one moment of a play, as whole numbers, and where each number stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from game.politics.stance import unsettled
from game.play.chance import Chance
from game.play.circles import repeated_scenes
from game.scenario.model import Scenario

UNANSWERED = -1


@dataclass(frozen=True, slots=True)
class Situation:
    """A scene (or ending) by its position, and the values of the layout's slots."""

    scene: int
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """One number of a situation: its first value and its range."""

    start: int
    low: int
    high: int


class Layout:
    """Which slot holds which number, the same for every play of a scenario."""

    def __init__(self, scenario: Scenario) -> None:
        self.slots: Mapping[str, Slot] = dict(_slots(scenario))
        self.index: Mapping[str, int] = {name: place for place, name in enumerate(self.slots)}
        self.places: Mapping[str, int] = {
            name: place for place, name in enumerate((*scenario.scenes, *scenario.endings))
        }
        self._scenario = scenario

    @cached_property
    def limits(self) -> tuple[tuple[int, int], ...]:
        return tuple((slot.low, slot.high) for slot in self.slots.values())

    def opening(self, seed: int) -> Situation:
        """The first situation of a play: each man's wish and the day's mood as this seed has them."""
        chance = Chance(seed, "")
        values = [slot.start for slot in self.slots.values()]
        for person in self._scenario.people.values():
            if person.stance:
                moved = unsettled(person.stance, chance.deviate(f"wish {person.id}"), self._scenario.model.weights)
                values[self.index[f"grievance.{person.id}"]] = moved.grievance
        values[self.index["mood"]] = chance.deviate("mood")
        return Situation(self.places[self._scenario.opening], tuple(values))


_FAR = 10**6


def _slots(scenario: Scenario) -> Iterator[tuple[str, Slot]]:
    for name, variable in scenario.variables.items():
        yield name, Slot(variable.start, variable.low, variable.high)
    for person in scenario.people.values():
        if person.stance:
            yield f"grievance.{person.id}", Slot(person.stance.grievance, -1000, 1000)
            yield f"commitment.{person.id}", Slot(person.stance.commitment, 0, 3)
            yield f"spoken.{person.id}", Slot(0, -1, 1)
    for lever in scenario.model.levers.values():
        yield f"lever.{lever.id}", Slot(lever.start, -1000, 1000)
    for charge in scenario.charges:
        yield f"novelty.{charge}", Slot(1000, 0, 1000)
    for charge in scenario.charges:
        yield f"answered.{charge}", Slot(0, 0, 1)
    for name, start in (("shock", 0), ("mood", 0), ("presidium_share", 0), ("conceded", 0)):
        yield name, Slot(start, -_FAR, _FAR)
    for role in scenario.roles:
        for person_id in scenario.people:
            yield f"estimate.{role}.{person_id}", Slot(0, 0, _FAR)
    for question in scenario.questions:
        yield f"question.{question}", Slot(UNANSWERED, -_FAR, _FAR)
    for scene in repeated_scenes(scenario):
        yield f"visit.{scene}", Slot(0, 0, _FAR)
