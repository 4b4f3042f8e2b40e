"""P0335: a circle of scenes that can be gone round with nothing changed, and with no way out that is always open."""

from collections.abc import Mapping

from game.reading.diagnostic import Problems, Related
from game.scenario.aspects.graph import graph, reached, reversed_graph
from game.scenario.model import Choice, Scenario, Scene
from game.scenario.reasoning.conditions import Known, can_hold
from game.scenario.reasoning.domains import declared

Stuck = Mapping[str, Scene]


def idle_circles(scenario: Scenario, problems: Problems) -> None:
    stuck = _stuck(scenario)
    if not stuck:
        return
    # Another check speaks of a circle that leads to no ending at all.
    can_end = reached(scenario.endings, reversed_graph(graph(scenario)))
    told: set[str] = set()
    for name in stuck:
        circle = _circle(name, stuck, told)
        if circle and circle[0] in can_end:
            _report(circle, scenario, problems)


def _report(circle: list[str], scenario: Scenario, problems: Problems) -> None:
    first, *others = circle
    related = tuple(Related(scenario.scenes[name].at.span("scene"), f"it leads through “{name}”") for name in others)
    problems.report("P0335", scenario.scenes[first].at.span("scene"), related=related, scene=first)


def _stuck(scenario: Scenario) -> Stuck:
    """The scenes from which no choice that is always open comes, sooner or later, to a change or an ending."""
    stuck = {scene.id: scene for scene in scenario.scenes.values() if not _moves(scene)}
    # Most scenes lead forward, so that once through from the end frees all but a few of them.
    for name in reversed(list(stuck)):
        if _is_free(stuck[name], stuck, scenario):
            del stuck[name]
    before = reversed_graph({name: _places(scene) for name, scene in stuck.items()})
    waiting = list(stuck)
    while waiting:
        name = waiting.pop()
        if name in stuck and _is_free(stuck[name], stuck, scenario):
            del stuck[name]
            waiting += before.get(name, ())
    return stuck


def _moves(scene: Scene) -> bool:
    """Whether something changes here by a choice that is always open: the quick answer for most scenes."""
    choices = scene.choices
    return choices[0].rule is None and any(choice.effects and choice.require is None for choice in choices)


def _changes(choice: Choice) -> bool:
    return bool(choice.effects or choice.answers)


def _places(scene: Scene) -> tuple[str, ...]:
    return tuple(dict.fromkeys(way.to for choice in scene.choices for way in choice.ways))


def _is_free(scene: Scene, stuck: Stuck, scenario: Scenario) -> bool:
    """Whether a way on is always open here: one choice without a condition, or several of which one always is."""
    if scene.has_decision and scene.decides not in scenario.roles:
        return all(_leads_on(choice, stuck) for choice in scene.choices)
    closed = []
    for choice in scene.choices:
        if _leads_on(choice, stuck):
            if choice.require is None:
                return True
            closed.append(Known(choice.require, False))
    return bool(closed) and not can_hold(closed, declared(scenario.variables))


def _leads_on(choice: Choice, stuck: Stuck) -> bool:
    return _changes(choice) or all(way.to not in stuck for way in choice.ways)


def _circle(name: str, stuck: Stuck, told: set[str]) -> list[str]:
    """The circle that one comes to from a scene; nothing, if that way was gone before or only conditions open it."""
    path: dict[str, None] = {}
    while name not in path:
        if name in told or not name:
            return []
        told.add(name)
        path[name] = None
        name = next((place for place in _idle_places(stuck[name]) if place in stuck), "")
    passed = list(path)
    return passed[passed.index(name) :]


def _idle_places(scene: Scene) -> list[str]:
    """Where one may be led with nothing changed, by choices that no condition closes."""
    return [
        way.to for choice in scene.choices if choice.require is None and not _changes(choice) for way in choice.ways
    ]
