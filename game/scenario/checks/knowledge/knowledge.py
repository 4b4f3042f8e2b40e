"""P0317: a text, a guard or a watched variable that tells a role what it may not know."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from game.reading.diagnostic import Problems
from game.reading.nodes import Text
from game.reading.shaped import Record
from game.scenario.aspects.places import choices
from game.scenario.expressions import Expression
from game.scenario.model import Choice, Ending, Scenario, Scene, known_to
from game.scenario.prose import Prose
from game.scenario.workshop import placed


class Showing(NamedTuple):
    """A text that a role reads, or a guard whose working it sees, with the expressions in it."""

    role: str
    text: Text
    expressions: Iterable[Expression]


def knowledge(scenario: Scenario, problems: Problems) -> None:
    _watched(scenario, problems)
    for role, text, expressions in _showings(scenario):
        for name in dict.fromkeys(name for expression in expressions for name in expression.names):
            if not known_to(scenario.variables[name], role):
                span = placed(text, _offset(name, text), problems)
                problems.report("P0317", span, variable=name, role=role)


def _watched(scenario: Scenario, problems: Problems) -> None:
    for role in scenario.roles.values():
        for text in role.at.texts("watch"):
            if text.value in scenario.variables and not known_to(scenario.variables[text.value], role.id):
                problems.report("P0317", text.span, variable=text.value, role=role.id)


def _offset(name: str, text: Text) -> int:
    """Where the variable is read: in prose, within braces."""
    word = rf"\b{re.escape(name)}\b"
    inside = re.search(rf"\{{[^{{}}]*?({word})", text.value)
    if inside:
        return inside.start(1)
    found = re.search(word, text.value)
    return found.start() if found else 0


def _showings(scenario: Scenario) -> Iterator[Showing]:
    for scene in scenario.scenes.values():
        yield from _of_scene(scene, scenario)
    for ending in scenario.endings.values():
        yield from _shown(tuple(scenario.roles), ending.at, "text", ending.text)
        yield from _seen(ending)


def _of_scene(scene: Scene, scenario: Scenario) -> Iterator[Showing]:
    """Where no role decides, both read the text, save one for whom there is another."""
    is_role = scene.decides in scenario.roles
    readers = (scene.decides,) if is_role else tuple(role for role in scenario.roles if role not in scene.seen_by)
    yield from _shown(readers, scene.at, "text", scene.text)
    yield from _seen(scene)
    for choice in choices(scene):
        yield from _seen(choice)
        if is_role:
            yield from _of_choice(scene.decides, choice)


def _of_choice(role: str, choice: Choice) -> Iterator[Showing]:
    yield from _shown((role,), choice.at, "closed", choice.closed)
    yield from _shown((role,), choice.at, "then", choice.then)
    if choice.require:
        yield from (Showing(role, text, (choice.require,)) for text in choice.at.texts("require"))


def _shown(roles: tuple[str, ...], record: Record, key: str, prose: Prose | None) -> Iterator[Showing]:
    if prose and "{" in prose.source:
        yield from (Showing(role, text, prose.expressions()) for role in roles for text in record.texts(key))


def _seen(part: Scene | Choice | Ending) -> Iterator[Showing]:
    seen: Mapping[str, Prose] = part.seen_by
    yield from (
        Showing(role.value, text, seen[role.value].expressions())
        for role, text in part.at.pairs("seen-by")
        if role.value in seen
    )
