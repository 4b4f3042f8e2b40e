"""P0240 to P0244: effects that leave a range, change nothing, are lost at once, or leave nothing to chance."""

import ast
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from game.reading.diagnostic import Problems, Related
from game.scenario.checks.logic.steps import STEP
from game.scenario.effects import Call, Effect, SetVariable
from game.scenario.model import Choice, Variable
from game.scenario.reasoning.bounds import outcomes
from game.scenario.reasoning.changes import CERTAIN, written_by
from game.scenario.reasoning.conditions import values
from game.scenario.reasoning.domains import ends
from game.scenario.reasoning.grounds import Grounds
from game.scenario.reasoning.places import Place
from game.scenario.types import NUMBER


class Finding(NamedTuple):
    """What is wrong with one effect by itself: a code, and why."""

    code: str
    why: str


def idle_effects(grounds: Grounds, problems: Problems) -> None:
    idle = {change.effect.source: found for change in grounds.changes if (found := _idle(change.effect, grounds))}
    for scene in grounds.scenario.scenes.values():
        for choice in scene.choices:
            if idle:
                _report_idle(choice, idle, problems)
            if len(choice.effects) > 1:
                _report_lost(choice, problems)


def _report_idle(choice: Choice, idle: Mapping[str, Finding], problems: Problems) -> None:
    for item, effect in enumerate(choice.effects):
        if effect.source in idle:
            code, why = idle[effect.source]
            problems.report(code, Place(choice.at, "do", item).span(problems), effect=effect.source, why=why)


def _idle(effect: Effect, grounds: Grounds) -> Finding | None:
    if isinstance(effect, Call):
        return _certain(effect, grounds)
    variable, moved = grounds.scenario.variables[effect.name], _moved(effect)
    if moved == 0 and not STEP.search(effect.source):
        return Finding("P0242", f"“{effect.name}” stays as it is")
    if variable.type != NUMBER:
        return None
    return _too_far(moved, variable) if moved else _outside(effect, variable, grounds)


def _moved(effect: SetVariable) -> int | None:
    """How far an effect moves its variable, where that is a fixed amount: 0 for `x = x`."""
    tree = effect.value.tree
    if isinstance(tree, ast.Name) and tree.id == effect.name:
        return 0
    if (
        not isinstance(tree, ast.BinOp)
        or not isinstance(tree.op, ast.Add | ast.Sub)
        or effect.value.names != (effect.name,)
    ):
        return None
    if not isinstance(tree.left, ast.Name) or any(isinstance(node, ast.Name) for node in ast.walk(tree.right)):
        return None
    amount, _ = ends(outcomes(tree.right, {}))
    return amount if isinstance(tree.op, ast.Add) else -amount


def _too_far(moved: int, variable: Variable) -> Finding | None:
    if abs(moved) <= variable.high - variable.low or variable.low == variable.high:
        return None
    return Finding("P0241", f"“{variable.id}” runs from {variable.low} to {variable.high} only")


def _outside(effect: SetVariable, variable: Variable, grounds: Grounds) -> Finding | None:
    low, high = ends(values(effect.value, grounds.whole))
    if low <= variable.high and high >= variable.low:
        return None
    stop = variable.high if low > variable.high else variable.low
    return Finding("P0240", f"“{variable.id}” stops at {stop}")


def _certain(call: Call, grounds: Grounds) -> Finding | None:
    if "odds" not in call.expressions:
        return None
    low, high = ends(values(call.expressions["odds"], grounds.whole))
    if low < CERTAIN and high > 0:
        return None
    return Finding("P0244", f"it {'always' if low >= CERTAIN else 'never'} comes about")


def _report_lost(choice: Choice, problems: Problems) -> None:
    for first, second in _lost(choice.effects):
        place, later = (Place(choice.at, "do", item).span(problems) for item in (first, second))
        effect, name = choice.effects[first].source, next(written_by(choice.effects[first]))
        related = (Related(later, f"this gives “{name}” another value at once"),)
        problems.report("P0243", place, related=related, effect=effect, variable=name)


def _lost(effects: tuple[Effect, ...]) -> Iterator[tuple[int, int]]:
    """The places of effects whose result nothing reads before another takes its place."""
    waiting: dict[str, int] = {}
    for item, effect in enumerate(effects):
        for name in _read_by(effect):
            waiting.pop(name, None)
        for name in written_by(effect):
            if name in waiting and isinstance(effect, SetVariable):
                yield waiting[name], item
            waiting.pop(name, None)
            if isinstance(effect, SetVariable) or effect.verb == "chance":
                waiting[name] = item


def _read_by(effect: Effect) -> Iterator[str]:
    """Every variable that an effect may read."""
    if isinstance(effect, SetVariable):
        yield from effect.value.names
    else:
        yield from (name for expression in effect.expressions.values() for name in expression.names)
        yield from effect.words.values()
