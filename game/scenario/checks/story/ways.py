"""P0303: a goto that may lead nowhere, or that names ways nobody can take."""

from collections.abc import Iterator

from game.reading.diagnostic import Problems
from game.reading.nodes import Fields, Items, Node, Span, Text
from game.scenario.aspects.places import choices
from game.scenario.model import Choice, Scenario, Scene


def ways(scenario: Scenario, problems: Problems) -> None:
    for scene in scenario.scenes.values():
        for choice in scene.choices:
            for span, reason in _odd(scene, choice):
                problems.report("P0303", span, reason=reason)


def _odd(scene: Scene, choice: Choice) -> Iterator[tuple[Span, str]]:
    node = choice.at.node("goto")
    if isinstance(node, Text) or (node is None and choices(scene)):
        return
    items = node.items if isinstance(node, Items) else ()
    if not items:
        span = scene.at.span("scene") if node is None else node.span
        yield span, "nothing says where this leads: write a scene or an ending after goto"
        return
    for item in items[:-1]:
        if not _has_condition(item):
            yield item.span, "this way has no “if”, so the ways below it are never taken; put it last"
    if _has_condition(items[-1]):
        yield items[-1].span, "the last way has an “if”, so play stands still where it does not hold; add one without"


def _has_condition(item: Node) -> bool:
    return isinstance(item, Fields) and "if" in item.entries
