"""The track: every step a play has taken, and what each role was told of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.play.calendar import spoken
from game.play.journal import Move
from game.play.ledger import Spoken
from game.play.page import Division, Part, Passage
from game.play.prose import Press
from game.play.rules import Stepped
from game.play.situation import Situation
from game.play.telling import choice_prose, scene_prose
from game.scenario.model import Choice, Ending, Scenario, Scene
from game.scenario.prose import Prose


@dataclass(frozen=True, slots=True)
class Taken:
    """One step: the scene and choice, whose it was, the situation before, and what came of it."""

    scene: Scene
    choice: Choice
    by: str
    before: Situation
    stepped: Stepped

    @property
    def move(self) -> Move:
        return Move(self.scene.id, self.choice.id, self.by)


@dataclass(frozen=True, slots=True)
class Narrator:
    """Tells one role what it reads."""

    scenario: Scenario
    press: Press
    role: str
    study: bool

    def opening(self, scene: Scene, situation: Situation, when: str) -> Passage:
        """The page on which the role decides."""
        return self._passage("scene", scene, scene.text, situation, when)

    def facing(self, scene: Scene, situation: Situation, when: str) -> Passage:
        """What the role reads of a scene before anybody decides in it; of one that it does not see, nothing."""
        prose = scene_prose(self.scenario, scene, self.role)
        return self._passage("scene" if scene.decides == self.role else "seen", scene, prose, situation, when)

    def told(self, taken: Taken, when: str) -> list[Part]:
        """What the role reads of a step once it is taken; a division stands after the first paragraph."""
        passages = [passage for passage in self._passages(taken, when) if passage.paragraphs]
        shown = list(self._happenings(taken))
        if passages and any(isinstance(part, Division) for part in shown):
            lead, rest = _parted(passages[-1])
            return [*passages[:-1], lead, *shown, *rest]
        return [*passages, *shown]

    def _happenings(self, taken: Taken) -> Iterator[Part]:
        for happening in taken.stepped.happenings:
            if isinstance(happening, Division):
                yield happening if self.study else _outward(happening)
            elif isinstance(happening, Spoken) and not happening.for_removal and not happening.forced:
                yield self._unexpected(happening)

    def ended(self, ending: Ending, situation: Situation) -> Iterator[Part]:
        """The last pages: the role's own first, then what followed."""
        own = ending.seen_by.get(self.role)
        for prose, heading in ((own, ending.title), (ending.text, "What followed" if own else ending.title)):
            paragraphs = self.press.paragraphs(prose, situation.values)
            if paragraphs:
                invented = self._invented(ending.invented, ending.history, paragraphs)
                yield Passage("scene", heading, "", "", paragraphs, invented, ending.claims)

    def _passages(self, taken: Taken, when: str) -> Iterator[Passage]:
        scene, choice, after = taken.scene, taken.choice, taken.stepped.situation
        following = choice_prose(scene, choice, self.role)
        if scene.has_decision and scene.decides == self.role:
            yield self._after("after", taken, following)
            return
        seen = scene_prose(self.scenario, scene, self.role)
        yield self._passage("seen" if scene.has_decision else "scene", scene, seen, after, when)
        if scene.has_decision:
            told = self._after("seen", taken, following)
            yield told if seen else self._headed(told, scene, when)

    def _place(self, scene: Scene) -> str:
        """Where the scene is, for one who is there; who hears of it from elsewhere is told no place."""
        return scene.where if self.role in scene.present else ""

    def _passage(self, kind: str, scene: Scene, prose: Prose | None, situation: Situation, when: str) -> Passage:
        paragraphs = self.press.paragraphs(prose, situation.values)
        invented = self._invented(scene.invented, scene.history, paragraphs)
        return Passage(kind, scene.title, spoken(when), self._place(scene), paragraphs, invented, scene.claims)

    def _headed(self, passage: Passage, scene: Scene, when: str) -> Passage:
        claims = (*passage.claims, *scene.claims)
        return Passage(
            passage.kind, scene.title, spoken(when), self._place(scene), passage.paragraphs, passage.invented, claims
        )

    def _after(self, kind: str, taken: Taken, prose: Prose | None) -> Passage:
        paragraphs = self.press.paragraphs(prose, taken.stepped.situation.values)
        history = taken.choice.history if taken.scene.took_place else taken.scene.history
        invented = self._invented(taken.scene.invented, history, paragraphs)
        return Passage(kind, "", "", "", paragraphs, invented, taken.choice.claims)

    def _invented(self, phrases: tuple[str, ...], history: str, paragraphs: tuple[str, ...]) -> tuple[str, ...]:
        """The invented words of these paragraphs: all of them where the scene or the choice was never history's."""
        if history != "done":
            return paragraphs
        text = "\n".join(paragraphs)
        return tuple(phrase for phrase in phrases if phrase in text)

    def _unexpected(self, speech: Spoken) -> Passage:
        name = self.scenario.people[speech.person].name
        words = f"{name}, when his turn comes, speaks for keeping Khrushchev."
        return Passage("note", "", "", "", (words,), (words,))


def _outward(division: Division) -> Division:
    """A division as the room sees it: hands, and no reasons."""
    return replace(division, ballots=tuple(replace(ballot, why="") for ballot in division.ballots))


def _parted(passage: Passage) -> tuple[Passage, list[Passage]]:
    """A passage's first paragraph under its heading, and the rest, if there is any."""
    first, *rest = passage.paragraphs
    after = replace(_only(passage, *rest), kind="after", heading="", when="", where="")
    return _only(passage, first), [after] if rest else []


def _only(passage: Passage, *paragraphs: str) -> Passage:
    """The passage with these paragraphs, and of its invented words those that stand in them."""
    text = "\n".join(paragraphs)
    return replace(passage, paragraphs=paragraphs, invented=tuple(words for words in passage.invented if words in text))
