"""P0301 and P0320: one id for a scene and an ending or twice in a list, and one id for two choices of a scene."""

from collections.abc import Iterable, Iterator

from game.reading.diagnostic import Problems, Related
from game.reading.nodes import Span
from game.reading.shaped import Record
from game.scenario.aspects.places import choices
from game.scenario.model import Scenario, Scene


def repeated_ids(scenario: Scenario, problems: Problems) -> None:
    for scene in scenario.scenes.values():
        _repeated_choices(scene, problems)
    for kind, records in _lists(scenario):
        _repeated_records(kind, records, problems)
    for ending in scenario.endings.values():
        if ending.id in scenario.scenes:
            first = scenario.scenes[ending.id].at.span("scene")
            place = f"{first.file}:{first.line}"
            problems.report("P0301", ending.at.span("ending"), kind="scene", id=ending.id, first=place)


def _repeated_choices(scene: Scene, problems: Problems) -> None:
    written = choices(scene)
    if len({choice.id for choice in written}) == len(written):
        return
    places: dict[str, Span] = {}
    for choice in written:
        span = choice.at.span("id")
        if choice.id in places:
            related = (Related(places[choice.id], f"“{choice.id}” stands here already"),)
            problems.report("P0320", span, related=related, scene=scene.id, choice=choice.id)
        elif choice.id:
            places[choice.id] = span


def _lists(scenario: Scenario) -> Iterator[tuple[str, Iterable[Record]]]:
    """The things that are known by an id within a list; those that have a place of their own were counted when read."""
    yield "act", scenario.at.records("acts")
    for kind in ("weight", "lever", "term"):
        yield kind, scenario.model.at.records(f"{kind}s")
    for body in scenario.bodies.values():
        yield "group", body.at.records("groups")
    yield "walkthrough", (walkthrough.at for walkthrough in scenario.walkthroughs)


def _repeated_records(kind: str, records: Iterable[Record], problems: Problems) -> None:
    places: dict[str, Span] = {}
    for record in records:
        span, name = record.span(kind), record.text(kind)
        if name in places:
            first = f"{places[name].file}:{places[name].line}"
            problems.report("P0301", span, kind=kind, id=name, first=first)
        elif name:
            places[name] = span
