"""The Record: the opponent that plays what history did, and off its path the nearest choice listed."""

from dataclasses import dataclass

from game.scenario.model import Choice, Scene


@dataclass(frozen=True, slots=True)
class Answered:
    """The position of the choice taken, and by what: the record, or a fallback."""

    place: int
    by: str


class TheRecord:
    """Plays each historical act; when that is closed, the first fallback that is open, then whatever is."""

    def decide(self, scene: Scene, open_places: tuple[int, ...]) -> Answered:
        """``open_places`` is what the role's view shows as open; a scenario always leaves one."""
        done = scene.done()
        listed = [choice for name in scene.fallback for choice in scene.choices if choice.id == name]
        for choice in ([done] if done else []) + listed:
            place = scene.choices.index(choice)
            if place in open_places:
                return Answered(place, "record" if choice is done else "fallback")
        return Answered(open_places[0] if open_places else _unguarded(scene.choices), "fallback")


def _unguarded(choices: tuple[Choice, ...]) -> int:
    return next((place for place, choice in enumerate(choices) if choice.require is None), 0)
