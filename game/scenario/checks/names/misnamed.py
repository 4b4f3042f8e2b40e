"""P0300: a thing that is declared under one name, and called by another everywhere else."""

import re
from collections.abc import Iterable, Mapping

from game.reading.diagnostic import Diagnostic, Problems, Related
from game.reading.fix import swapped
from game.reading.nodes import Span
from game.reading.suggest import nearest
from game.scenario.model import Scenario

# Each word is compared with everything that is declared; nobody reads hundreds of such problems.
MOST_WORDS = 50
# To rename one of these is to break the saves that hold it.
SAVED = frozenset({"scene", "ending"})


def misnamed(scenario: Scenario, problems: Problems) -> None:
    """Where several places miss one word, and nothing names a thing that is called much the same, that is the cause."""
    missing: dict[str, list[Diagnostic]] = {}
    for found in problems.diagnostics:
        if found.subject:
            missing.setdefault(found.subject, []).append(found)
    several = [(word, echoes) for word, echoes in missing.items() if len(echoes) > 1]
    declared = _declared(scenario) if several else {}
    for word, echoes in several[:MOST_WORDS]:
        name = nearest(word, [name for name in declared if name != word])
        if name and (place := _only_place(name, problems)):
            _blame(declared[name], name, place, word, [*echoes, *missing.get(name, ())], problems)


def _blame(kind: str, name: str, place: Span, word: str, echoes: list[Diagnostic], problems: Problems) -> None:
    others = [echo.span for echo in echoes if echo.span != place]
    details = {"kind": kind, "name": name, "word": word, "count": str(len(others))}
    related = tuple(Related(span, f"“{word}” stands here") for span in others)
    line = problems.source_line(place.file, place.line)
    fix = None if kind in SAVED else swapped(line, place, name, word)
    problems.replace(echoes, Diagnostic("P0300", place, tuple(details.items()), related, fix))


def _declared(scenario: Scenario) -> dict[str, str]:
    """Everything that has an id, with its kind."""
    kinds: Mapping[str, Iterable[str]] = {
        "role": scenario.roles,
        "variable": scenario.variables,
        "step": scenario.steps,
        "person": scenario.people,
        "body": scenario.bodies,
        "motion": scenario.motions,
        "charge": scenario.charges,
        "lever": scenario.model.levers,
        "term": scenario.model.terms,
        "scene": scenario.scenes,
        "ending": scenario.endings,
        "source": scenario.sources,
        "claim": scenario.claims,
        "question": scenario.questions,
    }
    return {name: kind for kind, names in kinds.items() for name in names}


def _only_place(word: str, problems: Problems) -> Span | None:
    """The place of the word, if it stands in all the files only once: where it is declared."""
    whole = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
    places = [(file, found.start()) for file, text in problems.sources.items() for found in whole.finditer(text)]
    if len(places) != 1:
        return None
    file, start = places[0]
    before = problems.sources[file][:start]
    return Span(file, before.count("\n") + 1, start - before.rfind("\n"))
