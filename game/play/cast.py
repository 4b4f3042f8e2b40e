"""The cast: who acts in the model and where each one's numbers stand, worked out once for a scenario."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.politics.stance import Stance
from game.scenario.model import Scenario


@dataclass(frozen=True, slots=True)
class Actor:
    """One who has numbers in the model: those that never change, and the slots of those that do."""

    id: str
    group: str
    fear: int
    ambition: int
    weight: int
    grievance: int
    commitment: int
    spoken: int
    away: int

    def stance(self, values: list[int]) -> Stance:
        """His stance as these numbers have it."""
        return Stance(values[self.grievance], values[self.commitment], self.fear, self.ambition, self.weight)


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody of a scenario, and its levers.

    ``voices`` are the actors who sit in the room of a body of named members; ``accused`` its members who have no
    numbers and are not ill: it is their case. ``members`` are those of the first such body.
    """

    actors: Mapping[str, Actor]
    voices: tuple[Actor, ...]
    accused: tuple[str, ...]
    members: tuple[str, ...]
    away: Mapping[str, int]
    levers: tuple[int, ...]
    shares: tuple[int, ...]

    @staticmethod
    def of(scenario: Scenario, index: Mapping[str, int]) -> "Cast":
        """The cast of a scenario whose numbers stand in these slots."""
        actors, bodies = dict(_actors(scenario, index)), [body for body in scenario.bodies.values() if body.members]
        present = dict.fromkeys(person for body in bodies for person in (*body.members, *body.attend))
        members = dict.fromkeys(person for body in bodies for person in body.members)
        ill = {person for body in scenario.bodies.values() for person in body.absent}
        levers = scenario.model.levers.values()
        return Cast(
            actors,
            tuple(actors[person] for person in present if person in actors),
            tuple(person for person in members if person not in actors and person not in ill),
            bodies[0].members if bodies else (),
            {person: index[f"away.{person}"] for person in scenario.people},
            tuple(index[f"lever.{lever.id}"] for lever in levers),
            tuple(lever.share for lever in levers),
        )


def _actors(scenario: Scenario, index: Mapping[str, int]) -> Iterator[tuple[str, Actor]]:
    for person in scenario.people.values():
        if stance := person.stance:
            slots = (index[f"{number}.{person.id}"] for number in ("grievance", "commitment", "spoken", "away"))
            yield person.id, Actor(person.id, person.group, stance.fear, stance.ambition, stance.weight, *slots)
