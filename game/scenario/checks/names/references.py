"""P0302: a reference to something that does not exist."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from game.reading.diagnostic import Problems
from game.reading.nodes import Text
from game.reading.unknown import report_unknown
from game.scenario.aspects.places import choices, destinations, keys
from game.scenario.model import Scenario, Scene
from game.scenario.types import FLAG, YES_NO

# Each proposal compares a word with every scene; nobody reads hundreds of them.
MOST_PROPOSALS = 50
NOBODY = "nobody"
# Where a play goes is the author's to decide, however like two names are.
UNCERTAIN = frozenset({"scene", "scene or ending", "ending"})


class Reference(NamedTuple):
    """A word that names a thing: what kind of thing, and those there are."""

    kind: str
    word: Text
    known: Collection[str]


def references(scenario: Scenario, problems: Problems) -> None:
    missing: Counter[str] = Counter()
    for kind, word, known in _all(scenario):
        missing[kind] += 1
        near = known if missing[kind] <= MOST_PROPOSALS else ()
        safe = () if kind in UNCERTAIN else near
        report_unknown("P0302", word.span, word.value, near, problems, safe, kind=kind, name=word.value)


def _each(kind: str, words: Iterable[Text], known: Collection[str]) -> Iterator[Reference]:
    """The words that name nothing."""
    return (Reference(kind, word, known) for word in words if word.value not in known)


def _all(scenario: Scenario) -> Iterator[Reference]:
    places = {**scenario.scenes, **scenario.endings}
    yield from _each("scene", scenario.at.texts("opening"), places)
    for scene in scenario.scenes.values():
        yield from _of_scene(scene, scenario, places)
    for ending in scenario.endings.values():
        yield from _each("role", ending.at.texts("won-by"), (*scenario.roles, NOBODY))
        yield from _each("role", keys(ending.at, "seen-by"), scenario.roles)
    yield from _of_sides(scenario)
    yield from _of_people(scenario)
    yield from _of_walkthroughs(scenario)


def _of_scene(scene: Scene, scenario: Scenario, places: Collection[str]) -> Iterator[Reference]:
    written, at = choices(scene), scene.at
    yield from _each("act", at.texts("act"), scenario.acts)
    yield from _each("person", (*at.texts("present"), *at.texts("decides")), scenario.people)
    yield from _each("role", keys(at, "seen-by"), scenario.roles)
    yield from _each("choice in this scene", at.texts("fallback"), [choice.id for choice in written])
    watchers = (role for choice in written for role in keys(choice.at, "seen-by"))
    yield from _each("role", watchers, scenario.roles)
    yield from _each("scene or ending", (to for choice in scene.choices for to in destinations(choice)), places)


def _of_sides(scenario: Scenario) -> Iterator[Reference]:
    for role in scenario.roles.values():
        yield from _each("person", role.at.texts("role"), scenario.people)
        yield from _each("role", role.at.texts("against"), scenario.roles)
        yield from _each("variable", role.at.texts("watch"), scenario.variables)
    for variable in scenario.variables.values():
        values = YES_NO if variable.type == FLAG else variable.type.values
        yield from _each("role", variable.at.texts("known-to"), scenario.roles)
        yield from _each("value of this variable", keys(variable.at, "words"), values)


def _of_people(scenario: Scenario) -> Iterator[Reference]:
    for person in scenario.people.values():
        yield from _each("group", person.at.texts("group"), scenario.groups)
        yield from _each("role", keys(person.at, "seen"), scenario.roles)
        for office in person.at.records("offices"):
            yield from _each("body", office.texts("body"), scenario.bodies)
    for claim in scenario.claims.values():
        yield from _each("role", claim.at.texts("known-to"), scenario.roles)
    for body in scenario.bodies.values():
        for key in ("members", "attend", "absent"):
            yield from _each("person", body.at.texts(key), scenario.people)
        for block in body.at.records("groups"):
            yield from _each("group", block.texts("group"), scenario.groups)
    for charge in scenario.charges.values():
        yield from _each("group", keys(charge.at, "weighs"), scenario.groups)
        yield from _each("person", keys(charge.at, "own"), scenario.people)


def _of_walkthroughs(scenario: Scenario) -> Iterator[Reference]:
    for walkthrough in scenario.walkthroughs:
        yield from _each("role", walkthrough.at.texts("role"), scenario.roles)
        yield from _each("ending", walkthrough.at.texts("ending"), scenario.endings)
        yield from _each("question", keys(walkthrough.at, "findings"), scenario.questions)
        yield from _each("variable", keys(walkthrough.at, "variables"), scenario.variables)
