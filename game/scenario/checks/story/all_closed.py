"""P0324: a scene of a role's whose every choice can be closed at once, so that a play might stand still in it."""

from game.reading.diagnostic import Problems
from game.scenario.model import Scenario, Scene
from game.scenario.reasoning.conditions import Known, can_hold, witness
from game.scenario.reasoning.domains import declared
from game.scenario.values import written


def all_closed(scenario: Scenario, problems: Problems) -> None:
    for scene in scenario.scenes.values():
        if scene.decides in scenario.roles and scene.has_decision and all(choice.require for choice in scene.choices):
            _report(scene, scenario, problems)


def _report(scene: Scene, scenario: Scenario, problems: Problems) -> None:
    """Guards of which one always holds, such as `wary` and `not wary`, leave a choice open."""
    closed = [Known(choice.require, False) for choice in scene.choices if choice.require]
    domains = declared(scenario.variables)
    if can_hold(closed, domains):
        found = witness(closed, domains)
        values = (f"“{name}” is {written(scenario.variables[name].type, value)}" for name, value in found.items())
        where = f", as where {' and '.join(values)}" if found else ""
        problems.report("P0324", scene.at.span("scene"), scene=scene.id, where=where)
