"""The board: the model of power as one draft has it, its people's stances, the room and who is seen on which side."""

from game.play.cast import Actor, Cast
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


class Board:
    """A scenario's model, read from a draft's numbers as they are at the moment of asking."""

    __slots__ = ("cast", "draft", "scenario", "values", "weights")

    def __init__(self, scenario: Scenario, draft: Draft) -> None:
        self.scenario, self.draft = scenario, draft
        self.weights: Weights = scenario.model.weights
        self.cast: Cast = draft.layout.cast
        self.values = draft.values

    def stance(self, person: str) -> Stance | None:
        """A person's stance as it is now; None for the accused and others without numbers."""
        actor = self.cast.actors.get(person)
        return actor.stance(self.values) if actor else None

    def spoken(self, person: str) -> int:
        """1 if he has spoken for removal, -1 against it, 0 if neither."""
        actor = self.cast.actors.get(person)
        return self.values[actor.spoken] if actor else 0

    def room(self) -> Room:
        held = [self.values[lever] for lever in self.cast.levers]
        return Room(lever_sum(held, self.cast.shares), self.draft.get("room.shock"), self.draft.get("room.mood"))

    def believed(self, person: str) -> int:
        """The chance he gives the removal, in thousandths, by what he sees of the others at this moment."""
        return belief(self.seen(person), self.room(), self.weights)

    def seen(self, person: str) -> Seen:
        """Those who have spoken count as they spoke; a pledged man counts the other pledged as for."""
        actor = self.cast.actors[person]
        return self._counted(actor, insider=self._is_pledged(actor))

    def public(self) -> Seen:
        """What anybody sees: only those who have spoken are on a side."""
        return self._counted(None, insider=False)

    def _counted(self, seer: Actor | None, *, insider: bool) -> Seen:
        values, for_, against, unknown = self.values, 0, 0, 0
        for actor in self.cast.voices:
            if actor is seer or values[actor.away]:
                continue
            side = values[actor.spoken] or (insider and values[actor.commitment] >= PLEDGED)
            if side > 0:
                for_ += actor.weight
            elif side < 0:
                against += actor.weight
            else:
                unknown += actor.weight
        return Seen(for_, against, unknown)

    def _is_pledged(self, actor: Actor) -> bool:
        return self.values[actor.commitment] >= PLEDGED

    def voices(self) -> tuple[str, ...]:
        """Everybody with numbers who sits in the room of a body of named members, and has not left it."""
        return tuple(actor.id for actor in self.cast.voices if not self.values[actor.away])

    def is_away(self, person: str) -> bool:
        return bool(self.values[self.cast.away[person]])

    def joins(self, person: str, fight: bool) -> bool:
        """Whether one who stood apart joins, once the vote that matters has carried."""
        stance = self.stance(person)
        if stance is None:
            return closing.accused_joins(fight)
        return closing.joins(stance, fight, self.weights, self.spoken(person))

    def accused(self) -> tuple[str, ...]:
        """Members in the room who have no numbers in the model: it is their case."""
        return tuple(person for person in self.cast.accused if not self.is_away(person))

    def presidium_share(self) -> int:
        """How much of the body of named members is seen for removal: its division, or else how its members stand.

        A member who has not spoken yet counts where he is pledged: it is known in the corridors. Thousandths.
        """
        divided = self.draft.get("room.presidium_share")
        if divided != NOT_DIVIDED or not self.cast.members:
            return max(0, divided)
        return share_for(self._is_for(person) for person in self.cast.members)

    def _is_for(self, person: str) -> bool:
        actor = self.cast.actors.get(person)
        if actor is None:
            return False
        spoken = self.values[actor.spoken]
        return spoken > 0 if spoken else self._is_pledged(actor)


def why(terms: Terms, **others: int) -> str:
    """The largest terms behind an act, in words; above 0 they speak for removal, below 0 against it (thousandths)."""
    named = largest(terms, **others)
    if not named:
        return "In this model: nothing draws him either way."
    return "In this model: " + ", ".join(f"{_TERM_WORDS[name]} {amount:+d}" for name, amount in named) + "."
