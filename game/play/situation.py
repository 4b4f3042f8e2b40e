"""The situation: all that is true at one moment of a play, as whole numbers, and where each number stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from game.play.cast import Cast
from game.play.chance import Chance
from game.play.circles import repeated_scenes
from game.politics.stance import unsettled
from game.scenario.effects import Call
from game.scenario.model import Scenario

UNANSWERED = -1
NOT_DIVIDED = -1


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
        self.names = tuple(self.slots)
        self.limits = tuple((slot.low, slot.high) for slot in self.slots.values())
        self._scenario = scenario
        starts = tuple(slot.start for slot in self.slots.values())
        self._first = Situation(self.places[scenario.opening], starts)
        # Who wishes what is drawn only where anything asks for it.
        self._wishes = tuple(_wishes(scenario, self.index)) if _asks_the_model(scenario) else ()

    @cached_property
    def cast(self) -> Cast:
        return Cast.of(self._scenario, self.index)

    @property
    def draws_wishes(self) -> bool:
        """Whether plays begin with other wishes from seed to seed."""
        return bool(self._wishes)

    def opening(self, seed: int) -> Situation:
        """The first situation of a play: each man's wish and the day's mood as this seed has them."""
        if not self._wishes:
            return self._first
        values, chance = list(self._first.values), Chance(seed, "")
        for name, place in self._wishes:
            values[place] = unsettled(values[place], chance.deviate(name), self._scenario.model.weights)
        values[self.index["room.mood"]] = chance.deviate("mood")
        return Situation(self._first.scene, tuple(values))


def _wishes(scenario: Scenario, index: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    """The name of each draw, and the slot of the wish that it moves."""
    acting = (person.id for person in scenario.people.values() if person.stance)
    return ((f"wish {person}", index[f"grievance.{person}"]) for person in acting)


def _asks_the_model(scenario: Scenario) -> bool:
    """Whether any effect is a verb of the model; luck and knowledge ask nobody what he wishes."""
    effects = (effect for scene in scenario.scenes.values() for choice in scene.choices for effect in choice.effects)
    return any(isinstance(effect, Call) and effect.verb not in ("chance", "reveal") for effect in effects)


_FAR = 10**6


def _slots(scenario: Scenario) -> Iterator[tuple[str, Slot]]:
    for name, variable in scenario.variables.items():
        yield name, Slot(variable.start, variable.low, variable.high)
    yield from _people_slots(scenario)
    yield from _power_slots(scenario)
    for question in scenario.questions:
        yield f"question.{question}", Slot(UNANSWERED, -_FAR, _FAR)
    for scene in repeated_scenes(scenario):
        yield f"visit.{scene}", Slot(0, 0, _FAR)


def _people_slots(scenario: Scenario) -> Iterator[tuple[str, Slot]]:
    """Where each man stands, and what each role has learned of him."""
    for person in scenario.people.values():
        if stance := person.stance:
            yield f"grievance.{person.id}", Slot(stance.grievance, -1000, 1000)
            yield f"commitment.{person.id}", Slot(stance.commitment, 0, 3)
            yield f"spoken.{person.id}", Slot(0, -1, 1)
        yield f"away.{person.id}", Slot(0, 0, 1)
        for role in scenario.roles:
            yield f"estimate.{role}.{person.id}", Slot(0, 0, _FAR)


def _power_slots(scenario: Scenario) -> Iterator[tuple[str, Slot]]:
    """Levers, charges and the room."""
    for lever in scenario.model.levers.values():
        yield f"lever.{lever.id}", Slot(lever.start, -1000, 1000)
    for charge in scenario.charges:
        yield f"novelty.{charge}", Slot(1000, 0, 1000)
        yield f"answered.{charge}", Slot(0, 0, 1)
    for name in ("room.shock", "room.mood", "room.conceded"):
        yield name, Slot(0, -_FAR, _FAR)
    yield "room.presidium_share", Slot(NOT_DIVIDED, NOT_DIVIDED, 1000)
