"""The board: the model of power as one draft has it, its people's stances, the room and who is seen on which side."""

from dataclasses import dataclass

from game.play.draft import Draft
from game.play.situation import NOT_DIVIDED
from game.politics import closing
from game.politics.belief import Room, Seen, belief
from game.politics.division import share_for
from game.politics.levers import lever_sum
from game.politics.reasons import largest
from game.politics.stance import Stance, Terms
from game.politics.weights import Weights
from game.scenario.model import Scenario

PLEDGED = 2
_TERM_WORDS = {
    "preference": "what he wishes",
    "commitment": "what he has promised",
    "ambition": "what he stands to lose by being left behind",
    "fear": "what he fears if it fails",
    "unknown": "what the model does not know of him",
    "unanimity": "the price of standing apart alone",
}


@dataclass(frozen=True, slots=True)
class Board:
    """A scenario's model, read from a draft's numbers."""

    scenario: Scenario
    draft: Draft

    @property
    def weights(self) -> Weights:
        return self.scenario.model.weights

    def stance(self, person: str) -> Stance | None:
        """A person's stance as it is now; None for the accused and others without numbers."""
        authored = self.scenario.people[person].stance
        if authored is None:
            return None
        get = self.draft.get
        return Stance(
            get(f"grievance.{person}"),
            get(f"commitment.{person}"),
            authored.fear,
            authored.ambition,
            authored.weight,
        )

    def spoken(self, person: str) -> int:
        """1 if he has spoken for removal, -1 against it, 0 if neither."""
        return self.draft.get(f"spoken.{person}") if self.scenario.people[person].stance else 0

    def room(self) -> Room:
        levers = self.scenario.model.levers.values()
        held = [self.draft.get(f"lever.{lever.id}") for lever in levers]
        shares = [lever.share for lever in levers]
        return Room(lever_sum(held, shares), self.draft.get("room.shock"), self.draft.get("room.mood"))

    def believed(self, person: str) -> int:
        """The chance he gives the removal, in thousandths, by what he sees of the others at this moment."""
        return belief(self.seen(person), self.room(), self.weights)

    def seen(self, person: str) -> Seen:
        """Those who have spoken count as they spoke; a pledged man counts the other pledged as for."""
        return self._counted(person, insider=self._pledged(person))

    def public(self) -> Seen:
        """What anybody sees: only those who have spoken are on a side."""
        return self._counted("", insider=False)

    def _counted(self, person: str, *, insider: bool) -> Seen:
        counted = {1: 0, -1: 0, 0: 0}
        for other in self.voices():
            if other != person:
                side = self.spoken(other) or (1 if insider and self._pledged(other) else 0)
                stance = self.scenario.people[other].stance
                counted[side] += stance.weight if stance else 0
        return Seen(counted[1], counted[-1], counted[0])

    def _pledged(self, person: str) -> bool:
        return self.draft.get(f"commitment.{person}") >= PLEDGED

    def voices(self) -> tuple[str, ...]:
        """Everybody with a stance who sits in the room of a body of named members."""
        rooms = (body for body in self.scenario.bodies.values() if body.members)
        present = (person for body in rooms for person in (*body.members, *body.attend))
        return tuple(dict.fromkeys(person for person in present if self.has_voice(person)))

    def has_voice(self, person: str) -> bool:
        """Whether he counts for others: he acts in the model, and has not left the room."""
        return self.scenario.people[person].stance is not None and not self.is_away(person)

    def is_away(self, person: str) -> bool:
        return bool(self.draft.get(f"away.{person}"))

    def joins(self, person: str, fight: bool) -> bool:
        """Whether one who stood apart joins, once the vote that matters has carried."""
        stance = self.stance(person)
        if stance is None:
            return closing.accused_joins(fight)
        return closing.joins(stance, fight, self.weights, self.spoken(person))

    def accused(self) -> tuple[str, ...]:
        """Members in the room who have no numbers in the model: it is their case."""
        members = (person for body in self.scenario.bodies.values() for person in body.members)
        return tuple(
            person
            for person in dict.fromkeys(members)
            if self.scenario.people[person].stance is None and not self.is_away(person) and not self._is_ill(person)
        )

    def _is_ill(self, person: str) -> bool:
        return any(person in body.absent for body in self.scenario.bodies.values())

    def presidium_share(self) -> int:
        """How much of the body of named members is seen for removal: its division, or else how its members stand.

        A member who has not spoken yet counts where he is pledged: it is known in the corridors. Thousandths.
        """
        divided = self.draft.get("room.presidium_share")
        members = next((body.members for body in self.scenario.bodies.values() if body.members), ())
        if divided != NOT_DIVIDED or not members:
            return max(0, divided)
        return share_for(self._stands(person) > 0 for person in members)

    def _stands(self, person: str) -> int:
        if self.scenario.people[person].stance is None:
            return -1
        return self.spoken(person) or int(self._pledged(person))


def why(terms: Terms, **others: int) -> str:
    """The largest terms behind an act, in words; above 0 they speak for removal, below 0 against it (thousandths)."""
    named = largest(terms, **others)
    if not named:
        return "In this model: nothing draws him either way."
    return "In this model: " + ", ".join(f"{_TERM_WORDS[name]} {amount:+d}" for name, amount in named) + "."
