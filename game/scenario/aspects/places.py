"""Places: the authored texts of a scene or an ending, and the words of a goto, each where it was written."""

from collections.abc import Iterator

from game.reading.nodes import Entry, Fields, Items, Text
from game.reading.shaped import Record
from game.scenario.model import Choice, Ending, Scenario, Scene


def pages(scenario: Scenario) -> Iterator[Scene | Ending]:
    """Every scene and ending."""
    yield from scenario.scenes.values()
    yield from scenario.endings.values()


def keys(record: Record, key: str) -> Iterator[Text]:
    """The words that stand as keys below a key, such as the roles of a seen-by."""
    node = record.nodes.get(key)
    if isinstance(node, Fields):
        yield from (entry.key for entry in node.entries.values())


def choices(scene: Scene) -> tuple[Choice, ...]:
    """The choices that the author wrote: none where the scene is one continue."""
    return scene.choices if scene.at.inner.get("choices") else ()


def destinations(choice: Choice) -> Iterator[Text]:
    """Every scene or ending that a goto names."""
    node = choice.at.node("goto")
    if isinstance(node, Text):
        yield node
    for item in node.items if isinstance(node, Items) else ():
        to = item.entries.get("to") if isinstance(item, Fields) else None
        if isinstance(to, Entry) and isinstance(to.value, Text):
            yield to.value
