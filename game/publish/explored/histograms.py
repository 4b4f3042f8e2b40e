"""Histograms: the values with which plays end, small enough to see forty variables at a glance."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.explore.survey.survey import Survey, VariableRange
from game.publish.explored.figures import part, percent
from game.scenario.model import Scenario, Variable
from game.scenario.types import YES_NO
from game.scenario.values import names_of

# More bars than this are put together, several values to each.
MOST_BARS = 21
MOST_LABELS = 4

Met = list[tuple[int, VariableRange]]


@dataclass(frozen=True, slots=True)
class Bar:
    """The plays that end with one value, or with one of several."""

    words: str
    share: float

    @property
    def said(self) -> str:
        return f"{self.words} {percent(self.share)} %"


@dataclass(frozen=True, slots=True)
class Histogram:
    """One variable: its values as each line of play leaves them; ``words`` are all it can have, unless numbers."""

    variable: str
    means: str
    lines: tuple[tuple[int, tuple[Bar, ...]], ...]
    words: tuple[str, ...]

    @property
    def is_flag(self) -> bool:
        return self.words == YES_NO

    @property
    def labels(self) -> tuple[str, ...]:
        """What stands below the bars: each value, or the first and the last."""
        bars = self.lines[0][1]
        if 0 < len(self.words) <= MOST_LABELS:
            return self.words
        return bars[0].words.split(" to ")[0], bars[-1].words.split(" to ")[-1]


def histograms(survey: Survey, scenario: Scenario) -> tuple[Histogram, ...]:
    """Every variable that does not always end the same."""
    met = _met(survey).items()
    return tuple(_histogram(name, each, scenario.variables.get(name)) for name, each in met if len(_values(each)) > 1)


def constant(survey: Survey) -> tuple[tuple[str, str], ...]:
    """The variables that every play leaves at the same value, with that value."""
    values = {name: _values(met) for name, met in _met(survey).items()}
    return tuple((name, each.pop()) for name, each in values.items() if len(each) == 1)


def _met(survey: Survey) -> dict[str, Met]:
    found: dict[str, Met] = {}
    for number, line in enumerate(survey.lines, 1):
        for each in line.variables:
            found.setdefault(each.variable, []).append((number, each))
    return found


def _values(met: Met) -> set[str]:
    return {word for _, each in met for word, _ in each.histogram}


def _histogram(name: str, met: Met, variable: Variable | None) -> Histogram:
    words = names_of(variable.type) if variable else ()
    lines = tuple((number, tuple(_bars(each, words))) for number, each in met)
    return Histogram(name, met[0][1].means, lines, words)


def _bars(met: VariableRange, words: tuple[str, ...]) -> Iterator[Bar]:
    """A bar for each word; for each number, or for as many neighbours together as leave few enough bars."""
    counts = dict(met.histogram)
    plays = sum(counts.values())
    if words:
        yield from (Bar(word, part(counts.get(word, 0), plays)) for word in words)
        return
    low, high = met.declared
    several = -(-(high - low + 1) // MOST_BARS)
    for start in range(low, high + 1, several):
        end = min(high, start + several - 1)
        count = sum(plays for value, plays in met.histogram if start <= int(value) <= end)
        yield Bar(str(start) if start == end else f"{start} to {end}", part(count, plays))
