"""Checked: what a check of one scenario found, and where on the disk it found it."""

import os
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from game.reading.catalogue import Severity
from game.reading.diagnostic import Diagnostic, Problems
from game.reading.grouping import grouped


@dataclass(frozen=True, slots=True)
class Checked:
    """One scenario: its name, its folder, its problems, and a sentence for each walkthrough that goes astray.

    ``given`` is what was typed for it; ``searched`` what a search through its situations has proven, where one was
    asked for.
    """

    name: str
    folder: str
    problems: Problems
    astray: tuple[str, ...] = ()
    given: str = ""
    searched: str = ""

    def found(self) -> tuple[Diagnostic, ...]:
        """One problem for each mistake, the gravest last."""
        return grouped(self.problems.diagnostics)

    def path(self, file: str) -> str:
        """A file of the scenario as it may be typed, from the working directory where it lies below that."""
        return typed(str(Path(self.folder) / file))


def typed(path: str) -> str:
    """A path as it may be typed: relative below the working directory, and otherwise as it was given."""
    near = os.path.relpath(path)
    is_below = not near.startswith(os.pardir) and not Path(near).is_absolute()
    return Path(near if is_below else path).as_posix()


def counts(scenarios: tuple[Checked, ...]) -> dict[str, int]:
    """How many problems of each severity there are, and how many walkthroughs go astray."""
    every = Counter(found.severity for checked in scenarios for found in checked.found())
    severities = {f"{severity.value}s": every[severity] for severity in Severity}
    return {**severities, "astray": sum(len(checked.astray) for checked in scenarios)}
