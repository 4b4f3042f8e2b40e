"""Scenes that draw chance and may be entered again: only there must chance know which visit it is."""

from game.scenario.effects import Call
from game.scenario.model import Scenario, Scene

DRAWING = frozenset({"ask", "hear", "divide", "chance"})


def repeated_scenes(scenario: Scenario) -> tuple[str, ...]:
    """The drawing scenes that lie on a circle of choices, in the order authored."""
    return tuple(
        scene.id for scene in scenario.scenes.values() if _draws(scene) and scene.id in _after(scene, scenario)
    )


def _draws(scene: Scene) -> bool:
    effects = (effect for choice in scene.choices for effect in choice.effects)
    return any(isinstance(effect, Call) and effect.verb in DRAWING for effect in effects)


def _after(scene: Scene, scenario: Scenario) -> set[str]:
    """Every scene that can come after this one."""
    found: set[str] = set()
    waiting = [scene]
    while waiting:
        ways = {way.to for choice in waiting.pop().choices for way in choice.ways}
        new = ways & scenario.scenes.keys() - found
        found |= new
        waiting += [scenario.scenes[name] for name in new]
    return found
