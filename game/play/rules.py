"""The rules of a scenario, compiled once, and the step that every playing takes by them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.play.chance import Chance
from game.play.compiled import Value, compiled
from game.play.draft import Draft
from game.play.ledger import Entry, Happening
from game.play.situation import Layout, Situation
from game.play.verbs import VERBS
from game.scenario.effects import Call, Effect, SetVariable
from game.scenario.model import Choice, Scenario, Scene

Act = Callable[[Draft], None]


@dataclass(frozen=True, slots=True)
class Option:
    """A choice, compiled: whether it is open, what it does, and where it leads."""

    id: str
    opens: Value | None
    rule: Value | None
    acts: tuple[Act, ...]
    ways: tuple[tuple[Value | None, int], ...]

    def is_open(self, values: Sequence[int]) -> bool:
        return self.opens is None or bool(self.opens(values))


@dataclass(frozen=True, slots=True)
class Stepped:
    """What one step gives: the next situation, why each number changed, and what was seen on the way."""

    situation: Situation
    entries: tuple[Entry, ...]
    happenings: tuple[Happening, ...]


class Rules:
    """Every scene's options, compiled; the same for all plays of a scenario."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.layout = Layout(scenario)
        self.observations = observations(scenario)
        self.scenes = tuple(scenario.scenes.values())
        self.options = tuple(tuple(self._option(scene, choice) for choice in scene.choices) for scene in self.scenes)

    def ended(self, situation: Situation) -> bool:
        return situation.scene >= len(self.scenes)

    def scene(self, situation: Situation) -> Scene:
        return self.scenes[situation.scene]

    def open_options(self, situation: Situation) -> tuple[int, ...]:
        """The positions of the choices that are open now."""
        options = self.options[situation.scene]
        return tuple(place for place, option in enumerate(options) if option.is_open(situation.values))

    def ruled(self, situation: Situation) -> int:
        """The choice of a person outside both roles: the first whose rule holds."""
        options = self.options[situation.scene]
        values = situation.values
        return next(
            (place for place, option in enumerate(options) if option.rule is None or option.rule(values)),
            len(options) - 1,
        )

    def visit(self, situation: Situation) -> int:
        """How often this scene was left before; 0 where it cannot be entered again."""
        place = self.layout.index.get(f"visit.{self.scene(situation).id}")
        return 0 if place is None else situation.values[place]

    def _option(self, scene: Scene, choice: Choice) -> Option:
        guards = [compiled(guard, self.layout) if guard else None for guard in (choice.require, choice.rule)]
        ways = tuple(
            (compiled(way.condition, self.layout) if way.condition else None, self.layout.places[way.to])
            for way in choice.ways
        )
        return Option(choice.id, guards[0], guards[1], tuple(self._acts(scene, choice)), ways)

    def _acts(self, scene: Scene, choice: Choice) -> list[Act]:
        acts = [self._act(effect) for effect in choice.effects]
        acts += [
            _setting(f"question.{answer.question}", compiled(answer.value, self.layout), f"answers {answer.question}")
            for answer in choice.answers
        ]
        if f"visit.{scene.id}" in self.layout.index:
            acts.append(_counting(f"visit.{scene.id}"))
        return acts

    def _act(self, effect: Effect) -> Act:
        if isinstance(effect, SetVariable):
            return _setting(effect.name, compiled(effect.value, self.layout), effect.source)
        if effect.verb == "chance":
            return _drawing(effect, compiled(effect.expressions["odds"], self.layout))
        if effect.verb == "reveal":
            return self._revealing(effect)
        return _calling(self.scenario, effect)

    def _revealing(self, effect: Call) -> Act:
        """What a role learns is a sentence of the scenario; the situation keeps only which one."""
        number = next(n for n, known in enumerate(self.observations, 1) if known is effect)
        name = f"estimate.{effect.words['to']}.{effect.words['person']}"

        def act(draft: Draft) -> None:
            draft.cause = effect.source
            draft.put(name, number)

        return act


def observations(scenario: Scenario) -> tuple[Call, ...]:
    """Every reveal of the scenario in the order authored; the situation refers to them by position."""
    effects = (effect for scene in scenario.scenes.values() for choice in scene.choices for effect in choice.effects)
    return tuple(effect for effect in effects if isinstance(effect, Call) and effect.verb == "reveal")


def _setting(name: str, value: Value, source: str) -> Act:
    def act(draft: Draft) -> None:
        draft.cause = source
        draft.put(name, int(value(draft.values)))

    return act


def _counting(name: str) -> Act:
    def act(draft: Draft) -> None:
        draft.cause = "left the scene"
        draft.put(name, draft.get(name) + 1)

    return act


def _drawing(effect: Call, odds: Value) -> Act:
    """Luck in hundredths, only in what the player could not know."""
    into = effect.words["into"]

    def act(draft: Draft) -> None:
        draft.cause = effect.source
        draft.put(into, int(draft.chance.below(f"chance {into}", 100) < odds(draft.values)))

    return act


def _calling(scenario: Scenario, effect: Call) -> Act:
    verb = VERBS[effect.verb]

    def act(draft: Draft) -> None:
        draft.cause = effect.source
        verb(scenario, draft, effect.words)

    return act


def step(rules: Rules, situation: Situation, place: int, seed: int) -> Stepped:
    """Take the choice at this position and give the next situation; whether it is open is the caller's to know."""
    scene, option = rules.scene(situation), rules.options[situation.scene][place]
    chance = Chance(seed, scene.was or scene.id, rules.visit(situation))  # a renamed scene keeps its luck
    draft = Draft(rules.layout, chance, option.id, list(situation.values))
    for act in option.acts:
        act(draft)
    for condition, destination in option.ways:
        if condition is None or condition(draft.values):
            return Stepped(draft.finished(destination), tuple(draft.entries), tuple(draft.happenings))
    raise AssertionError(f"{scene.id}.{option.id} leads nowhere")
