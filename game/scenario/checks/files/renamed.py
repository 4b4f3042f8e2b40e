"""P0600 and P0601: old names that old saves could take for something else."""

from collections.abc import Iterable

from game.reading.diagnostic import Problems, Related
from game.reading.nodes import Span
from game.scenario.aspects.places import choices
from game.scenario.model import Choice, Scenario, Scene


def renamed(scenario: Scenario, problems: Problems) -> None:
    _old_names("scene", "scene", scenario.scenes.values(), problems)
    for scene in scenario.scenes.values():
        _old_names("choice", "id", choices(scene), problems)


def _old_names(kind: str, key: str, parts: Iterable[Scene] | Iterable[Choice], problems: Problems) -> None:
    renamed_parts = [part for part in parts if part.was]
    if not renamed_parts:
        return
    now = {part.id: part.at.span(key) for part in parts}
    before: dict[str, Span] = {}
    for part in renamed_parts:
        span = part.at.span("was")
        if part.was in now:
            related = (Related(now[part.was], "it stands here"),)
            problems.report("P0600", span, related=related, kind=kind, name=part.was)
        elif part.was in before:
            related = (Related(before[part.was], "the other"),)
            problems.report("P0601", span, related=related, kind=kind, name=part.was)
        before.setdefault(part.was, span)
