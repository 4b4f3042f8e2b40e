"""Parts: everything in a scenario that has a name, as an author wrote it, key by key."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from game.reading.nodes import Fields, Items, Node
from game.reading.shaped import Record
from game.scenario.aspects.places import choices
from game.scenario.model import Scenario

# What stands under a key: a text, a list or keys of its own.
Written = str | list[Any] | dict[str, Any]

# The parts that old saves know by name; only these can be renamed.
RENAMED = ("scene", "choice")
_NAMES = {"choice": "id"}
_NEVER = frozenset({"format", "was", "choices", "roles"})


class Place(NamedTuple):
    """How a part is known: its kind, the scene it stands in if it is a choice, and its name."""

    kind: str
    within: str
    id: str


class _Placed(Protocol):
    @property
    def at(self) -> Record: ...


@dataclass(frozen=True, slots=True)
class Part:
    """One named thing: where it is found, what it was once called, and what its author wrote under each key."""

    place: Place
    was: str
    keys: Mapping[str, Written]

    @property
    def heading(self) -> str:
        """What a reader knows it by: a label, a title or a name."""
        return next((said for key in ("label", "title", "name") if isinstance(said := self.keys.get(key), str)), "")


def parts(scenario: Scenario) -> dict[Place, Part]:
    """Every named part of a scenario, in the order of its files."""
    found = [_part("scenario", scenario.id, scenario.at)]
    for kind, records in _tables(scenario).items():
        found += [_part(kind, record.text(_NAMES.get(kind, kind)), record) for record in records]
    for scene in scenario.scenes.values():
        found.append(_part("scene", scene.id, scene.at))
        found += [_part("choice", choice.id, choice.at, scene.id) for choice in choices(scene)]
    return {part.place: part for part in found}


def _tables(scenario: Scenario) -> dict[str, Iterator[Record]]:
    model = scenario.model.at
    return {
        "role": _of(scenario.roles),
        "variable": _of(scenario.variables),
        "person": _of(scenario.people),
        "body": _of(scenario.bodies),
        "charge": _of(scenario.charges),
        "weight": iter(model.records("weights")),
        "lever": iter(model.records("levers")),
        "term": iter(model.records("terms")),
        "source": _of(scenario.sources),
        "claim": _of(scenario.claims),
        "question": _of(scenario.questions),
        "ending": _of(scenario.endings),
        "walkthrough": (walkthrough.at for walkthrough in scenario.walkthroughs),
    }


def _of(table: Mapping[str, _Placed]) -> Iterator[Record]:
    return (thing.at for thing in table.values())


def _part(kind: str, name: str, record: Record, within: str = "") -> Part:
    skipped = _NEVER | {_NAMES.get(kind, kind)}
    keys = {key: plain(node) for key, node in record.nodes.items() if key not in skipped}
    return Part(Place(kind, within, name), record.text("was"), keys)


def plain(node: Node) -> Written:
    """What a node holds, without its place; how a text is broken into lines means nothing."""
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    if isinstance(node, Fields):
        return {key: plain(entry.value) for key, entry in node.entries.items()}
    return "\n\n".join(" ".join(block.split()) for block in node.value.split("\n\n") if block.strip())
