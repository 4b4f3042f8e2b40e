"""An impression: one scene or ending as one role reads it in one situation, nothing decided yet."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.play.calendar import spoken
from game.play.page import Option, Part, Passage
from game.play.prose import Press
from game.play.rules import Rules, step
from game.play.situation import Situation
from game.play.track import Narrator, Taken
from game.scenario.model import Ending, Scenario, Scene


def role_of(scenario: Scenario, place: str, pinned: str) -> str:
    """The chair from which a scene is read, if none is asked for: that of whoever decides, else the first."""
    if pinned in scenario.roles:
        return pinned
    scene = scenario.scenes.get(place)
    return scene.decides if scene and scene.decides in scenario.roles else next(iter(scenario.roles))


@dataclass(frozen=True, slots=True)
class Impression:
    """A scene (or ending) as it lies before its reader."""

    rules: Rules
    role: str
    situation: Situation
    seed: int

    @property
    def scene(self) -> Scene | None:
        return None if self.rules.ended(self.situation) else self.rules.scene(self.situation)

    @property
    def parts(self) -> tuple[Part, ...]:
        """What there is to read here. Where nobody decides, the scene's effects come before its text."""
        scene = self.scene
        if scene is None:
            return tuple(self._narrator.ended(self._ending, self.situation))
        if not scene.has_decision:
            return tuple(self._narrator.told(self._taken(0), self._when(scene))) or (self._unseen(scene),)
        passage = self._narrator.facing(scene, self.situation, self._when(scene))
        return (passage if passage.paragraphs else self._unseen(scene),)

    @property
    def options(self) -> tuple[Option, ...]:
        """Every choice of the scene, whoever decides in it; the closed ones with their reason."""
        return tuple(self._options())

    def _options(self) -> Iterator[Option]:
        scene = self.scene
        if scene is None:
            return
        is_open = self.rules.open_options(self.situation)
        for place, choice in enumerate(scene.choices):
            reason = self._press.line(choice.closed, self.situation.values) or "Not now."
            yield Option(place + 1, choice.id, choice.label, None if place in is_open else reason)

    def outcome(self, choice_id: str) -> tuple[Part, ...]:
        """What taking a choice tells, without what the scene had told before it."""
        scene = self.scene
        places = [place for place, choice in enumerate(scene.choices if scene else ()) if choice.id == choice_id]
        if scene is None or not places:
            return ()
        told = self._narrator.told(self._taken(places[0]), self._when(scene))
        return tuple(part for part in told if part not in self.parts)

    def _taken(self, place: int) -> Taken:
        scene = self.rules.scene(self.situation)
        stepped = step(self.rules, self.situation, place, self.seed)
        return Taken(scene, scene.choices[place], "author", self.situation, stepped)

    def _unseen(self, scene: Scene) -> Passage:
        """In place of the text, for a role that does not read this scene."""
        person = self.rules.scenario.people.get(self.role)
        words = f"{person.name if person else self.role} does not see this scene."
        return Passage("note", scene.title, spoken(self._when(scene)), "", (words,))

    def _when(self, scene: Scene) -> str:
        """The scene's time, or that of the last scene before it in the files that gives one."""
        earlier = self.rules.scenes[: self.rules.layout.places[scene.id] + 1]
        return next((each.when for each in reversed(earlier) if each.when), "")

    @property
    def _press(self) -> Press:
        return Press(self.rules.code)

    @property
    def _narrator(self) -> Narrator:
        return Narrator(self.rules.scenario, self._press, self.role, study=False)

    @property
    def _ending(self) -> Ending:
        return self.rules.scenario.endings[tuple(self.rules.layout.places)[self.situation.scene]]
