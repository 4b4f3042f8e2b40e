"""A manuscript: a scenario's files as read at one moment, with what can be played of them and all that is wrong."""

from bisect import bisect_right
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from game.play.rules import Rules
from game.reading.diagnostic import Diagnostic, Problems, Severity
from game.reading.nodes import Span
from game.reading.render import place
from game.scenario.model import Ending, Scenario, Scene
from game.scenario.read import Kept, read_scenario


@dataclass(frozen=True, slots=True)
class Manuscript:
    """One reading: rules where there is no error, and the diagnostics, the worst first.

    ``scenario`` may be there in spite of errors: it knows where each scene stands.
    """

    scenario: Scenario | None
    rules: Rules | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def errors(self) -> int:
        return sum(found.severity is Severity.ERROR for found in self.diagnostics)

    def within(self, scene: str) -> tuple[Diagnostic, ...]:
        """What is wrong within one scene or ending."""
        return tuple(found for found in self.diagnostics if self.place_of(found) == scene)

    def groups(self, scene: str) -> tuple[tuple[str, tuple[Diagnostic, ...]], ...]:
        """What is wrong within one scene or ending, and elsewhere: each group that is not empty, under its name."""
        here = self.within(scene)
        elsewhere = tuple(found for found in self.diagnostics if found not in here)
        return tuple(group for group in (("In this scene", here), ("Elsewhere", elsewhere)) if group[1])

    def place_of(self, found: Diagnostic) -> str:
        """The scene or ending in which a problem stands, if it stands in one."""
        return place_at(self.scenario, found.span) if self.scenario else ""


def read_manuscript(folder: Traversable, kept: dict[str, Kept]) -> Manuscript:
    """Read a scenario's folder as it is now; ``kept`` is what it held before."""
    problems = Problems()
    scenario = read_scenario(folder, problems, kept)
    rules = None if scenario is None or problems.errors else Rules(scenario)
    ordered = sorted(problems.diagnostics, key=lambda found: list(Severity).index(found.severity))
    return Manuscript(scenario, rules, tuple(ordered))


def place_at(scenario: Scenario, span: Span) -> str:
    """The scene or ending that holds a line: the last that begins in this file at or before it."""
    places: list[Scene | Ending] = [*scenario.scenes.values(), *scenario.endings.values()]
    begun = sorted((place.at.place.line, place.id) for place in places if place.at.place.file == span.file)
    count = bisect_right([line for line, _ in begun], span.line)
    return begun[count - 1][1] if count else ""


def diagnostic_line(found: Diagnostic) -> str:
    """A problem in one line: where, what kind, and what is wrong."""
    return f"{place(found.span)} {found.severity} {found.code} {found.message}"
