"""The rules of a scenario, compiled once, and the step that every playing takes by them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from game.play.chance import Chance, Draws
from game.play.code import Code, Value
from game.play.draft import Draft
from game.play.ledger import Entry, Happening
from game.play.situation import Layout, Situation
from game.play.verbs import VERBS
from game.scenario.effects import Call, Effect, SetVariable
from game.scenario.model import Choice, Scenario, Scene


@dataclass(frozen=True, slots=True)
class Act:
    """One effect: what it does to a draft; and, where that is only to set a number, the number as Python text.

    ``name`` is the number that it sets, nothing where a verb of the model may move several.
    """

    run: Callable[[Draft], None]
    name: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """A way out, compiled: the text of its condition (nothing: always), the same as a function, and where it leads."""

    text: str
    holds: Value | None
    to: int


@dataclass(frozen=True, slots=True)
class Option:
    """A choice, compiled: when it is open, when a rule takes it, what it does, and where it leads.

    Guards are there as Python text, which searching and counting write into functions of their own, and as functions.
    """

    id: str
    opens: str
    rule: str
    acts: tuple[Act, ...]
    ways: tuple[Way, ...]
    is_open: Value
    is_ruled: Value


@dataclass(frozen=True, slots=True)
class Stepped:
    """What one step gives: the next situation, why each number changed, and what was seen on the way."""

    situation: Situation
    entries: tuple[Entry, ...]
    happenings: tuple[Happening, ...]


ALWAYS = "1"


class Rules:
    """Every scene's options, each compiled when it is first met; the same for all plays of a scenario."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.layout = Layout(scenario)
        self.code = Code(scenario, self.layout)
        self.scenes = tuple(scenario.scenes.values())
        self._options: dict[int, tuple[Option, ...]] = {}

    @cached_property
    def observations(self) -> tuple[Call, ...]:
        return observations(self.scenario)

    def options(self, scene: int) -> tuple[Option, ...]:
        """The choices of the scene at this position, in the order authored."""
        if scene not in self._options:
            found = self.scenes[scene]
            self._options[scene] = tuple(self._option(found, choice) for choice in found.choices)
        return self._options[scene]

    def ended(self, situation: Situation) -> bool:
        return situation.scene >= len(self.scenes)

    def scene(self, situation: Situation) -> Scene:
        return self.scenes[situation.scene]

    def open_options(self, situation: Situation) -> tuple[int, ...]:
        """The positions of the choices that are open now."""
        options = self.options(situation.scene)
        return tuple(place for place, option in enumerate(options) if option.is_open(situation.values))

    def ruled(self, situation: Situation) -> int:
        """The choice of a person outside both roles: the first whose rule holds."""
        options = self.options(situation.scene)
        held = (place for place, option in enumerate(options) if option.is_ruled(situation.values))
        return next(held, len(options) - 1)

    def visit(self, situation: Situation) -> int:
        """How often this scene was left before; 0 where it cannot be entered again."""
        place = self.layout.index.get(f"visit.{self.scene(situation).id}")
        return 0 if place is None else situation.values[place]

    def _option(self, scene: Scene, choice: Choice) -> Option:
        opens, rule = (self.code.text(guard) if guard else ALWAYS for guard in (choice.require, choice.rule))
        acts = tuple(self._acts(scene, choice))
        opened, ruled = self.code.function(opens), self.code.function(rule)
        return Option(choice.id, opens, rule, acts, self._ways(choice), opened, ruled)

    def _ways(self, choice: Choice) -> tuple[Way, ...]:
        texts = (self.code.text(way.condition) if way.condition else "" for way in choice.ways)
        return tuple(
            Way(text, self.code.function(text) if text else None, self.layout.places[way.to])
            for way, text in zip(choice.ways, texts, strict=True)
        )

    def _acts(self, scene: Scene, choice: Choice) -> list[Act]:
        acts = [self._act(effect) for effect in choice.effects]
        acts += [
            self._setting(
                f"question.{answer.question}",
                self.code.kept(answer.value, f"question.{answer.question}"),
                f"answers {answer.question}",
            )
            for answer in choice.answers
        ]
        if (count := f"visit.{scene.id}") in self.layout.index:
            acts.append(self._setting(count, f"({self.code.slot(count)} + 1)", "left the scene"))
        return acts

    def _act(self, effect: Effect) -> Act:
        if isinstance(effect, SetVariable):
            return self._setting(effect.name, self.code.kept(effect.value, effect.name), effect.source)
        if effect.verb == "chance":
            return Act(_drawing(effect, self.code.value(effect.expressions["odds"])))
        if effect.verb == "reveal":
            return self._revealing(effect)
        return Act(_calling(self.scenario, effect))

    def _revealing(self, effect: Call) -> Act:
        """What a role learns is a sentence of the scenario; the situation keeps only which one."""
        number = next(n for n, known in enumerate(self.observations, 1) if known is effect)
        return self._setting(f"estimate.{effect.words['to']}.{effect.words['person']}", str(number), effect.source)

    def _setting(self, name: str, text: str, cause: str) -> Act:
        value, slot = self.code.function(text), self.layout.index[name]

        def run(draft: Draft) -> None:
            draft.cause = cause
            draft.put_at(slot, value(draft.values))

        return Act(run, name, text)


def observations(scenario: Scenario) -> tuple[Call, ...]:
    """Every reveal of the scenario in the order authored; the situation refers to them by position."""
    effects = (effect for scene in scenario.scenes.values() for choice in scene.choices for effect in choice.effects)
    return tuple(effect for effect in effects if isinstance(effect, Call) and effect.verb == "reveal")


def _drawing(effect: Call, odds: Value) -> Callable[[Draft], None]:
    """Luck in hundredths, only in what the player could not know."""
    into = effect.words["into"]

    def act(draft: Draft) -> None:
        draft.cause = effect.source
        draft.put(into, int(draft.chance.happens(f"chance {into}", odds(draft.values))))

    return act


def _calling(scenario: Scenario, effect: Call) -> Callable[[Draft], None]:
    verb = VERBS[effect.verb]

    def act(draft: Draft) -> None:
        draft.cause = effect.source
        verb(scenario, draft, effect.words)

    return act


def step(rules: Rules, situation: Situation, place: int, seed: int) -> Stepped:
    """Take the choice at this position and give the next situation; whether it is open is the caller's to know.

    A renamed scene keeps its luck.
    """
    scene = rules.scene(situation)
    return step_by(rules, situation, place, Chance(seed, scene.was or scene.id, rules.visit(situation)))


def step_by(rules: Rules, situation: Situation, place: int, chance: Draws, *, is_noted: bool = True) -> Stepped:
    """The same step with luck of any kind; where it is not noted, only the situation is given."""
    option = rules.options(situation.scene)[place]
    draft = Draft(rules.layout, chance, option.id, list(situation.values), is_noted)
    for act in option.acts:
        act.run(draft)
    for way in option.ways:
        if way.holds is None or way.holds(draft.values):
            return Stepped(draft.finished(way.to), tuple(draft.entries), tuple(draft.happenings))
    raise AssertionError(f"{rules.scene(situation).id}.{option.id} leads nowhere")
