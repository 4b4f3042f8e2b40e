"""Scenes that draw chance and may be entered again: only there must chance know which visit it is."""

from collections.abc import Iterator, Mapping

from game.scenario.effects import Call
from game.scenario.model import Scenario, Scene

DRAWING = frozenset({"ask", "hear", "divide", "chance"})

Ways = Mapping[str, tuple[str, ...]]


def repeated_scenes(scenario: Scenario) -> tuple[str, ...]:
    """The drawing scenes that lie on a circle of choices, in the order authored."""
    ways = {scene.id: _ways(scene, scenario) for scene in scenario.scenes.values()}
    drawing = {scene.id for scene in scenario.scenes.values() if _draws(scene)}
    circled = {scene for knot in _knots(ways) for scene in knot if len(knot) > 1 or scene in ways[scene]}
    return tuple(scene for scene in ways if scene in drawing & circled)


def _draws(scene: Scene) -> bool:
    effects = (effect for choice in scene.choices for effect in choice.effects)
    return any(isinstance(effect, Call) and effect.verb in DRAWING for effect in effects)


def _ways(scene: Scene, scenario: Scenario) -> tuple[str, ...]:
    found = dict.fromkeys(way.to for choice in scene.choices for way in choice.ways)
    return tuple(name for name in found if name in scenario.scenes)


def _knots(ways: Ways) -> Iterator[tuple[str, ...]]:
    """The strongly connected parts (Kosaraju): scenes each of which can come after each other. Linear in the ways."""
    before: dict[str, list[str]] = {scene: [] for scene in ways}
    for scene, following in ways.items():
        for name in following:
            before[name].append(scene)
    known: set[str] = set()
    for scene in reversed(_finished(ways)):
        if scene not in known:
            yield _swept(scene, before, known)


def _finished(ways: Ways) -> list[str]:
    """Every scene, in the order in which a walk in depth leaves it for good."""
    left: list[str] = []
    entered: set[str] = set()
    for root in ways:
        stack = [] if root in entered else [(root, iter(ways[root]))]
        entered.add(root)
        while stack:
            following = next((name for name in stack[-1][1] if name not in entered), None)
            if following is None:
                left.append(stack.pop()[0])
            else:
                entered.add(following)
                stack.append((following, iter(ways[following])))
    return left


def _swept(start: str, before: Mapping[str, list[str]], known: set[str]) -> tuple[str, ...]:
    """What can come before a scene and is not known yet; it is known from then on."""
    known.add(start)
    found, waiting = [start], [start]
    while waiting:
        new = [name for name in dict.fromkeys(before[waiting.pop()]) if name not in known]
        known.update(new)
        found += new
        waiting += new
    return tuple(found)
