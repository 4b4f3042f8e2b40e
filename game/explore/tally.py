"""Tally: what many plays of one line had in common, as counts that add up in any order."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from game.explore.program.program import Program
from game.play.rules import Rules
from game.play.situation import UNANSWERED
from game.record.question import FindingWord


@dataclass(slots=True)
class Tally:
    """Counts over plays. An ending is its position in the layout, UNENDED for plays that go round in a circle."""

    plays: int = 0
    endings: Counter[int] = field(default_factory=Counter)
    # How many plays of each ending passed a mark, and the least seed of all that did.
    passed: dict[int, Counter[int]] = field(default_factory=dict)
    first: dict[int, int] = field(default_factory=dict)
    first_ending: dict[int, int] = field(default_factory=dict)
    steps: Counter[int] = field(default_factory=Counter)
    # The values with which plays ended: of the variables and the questions, by their slots.
    values: dict[int, Counter[int]] = field(default_factory=dict)
    departures: Counter[int] = field(default_factory=Counter)

    def add(self, other: "Tally") -> None:
        """Take in another tally of the same line of play."""
        self.plays += other.plays
        for mine, others in ((self.endings, other.endings), (self.steps, other.steps)):
            mine.update(others)
        self.departures.update(other.departures)
        _add_counters(self.passed, other.passed)
        _add_counters(self.values, other.values)
        _keep_least(self.first, other.first)
        _keep_least(self.first_ending, other.first_ending)

    def joined(self, other: "Tally") -> "Tally":
        """A tally of both; neither is changed."""
        both = Tally()
        both.add(self)
        both.add(other)
        return both

    def passing(self, mark: int) -> int:
        """How many plays passed a mark."""
        return sum(passed[mark] for passed in self.passed.values())


def _add_counters(mine: dict[int, Counter[int]], others: dict[int, Counter[int]]) -> None:
    for key, counts in others.items():
        mine.setdefault(key, Counter()).update(counts)


def _keep_least(mine: dict[int, int], others: dict[int, int]) -> None:
    for key, seed in others.items():
        mine[key] = min(seed, mine.get(key, seed))


# Plays are counted so many at a time: one table after another is cheap, all of them at every play is not.
AT_ONCE = 1000


def tallied(program: Program, seeds: Iterable[int]) -> Tally:
    """Play every seed, from the least to the greatest, and count."""
    tally, kept = Tally(), _kept(program.rules)
    pick, waiting = _picking(kept), _Waiting()
    for seed in seeds:
        ending, steps, values = program.play(seed)
        tally.endings[ending] += 1
        tally.steps[steps] += 1
        tally.first_ending.setdefault(ending, seed)
        if new := program.passed.difference(tally.first):
            tally.first.update(dict.fromkeys(new, seed))
        waiting.marks[ending].extend(program.passed)
        waiting.ends.append(pick(values))
        if len(waiting.ends) == AT_ONCE:
            waiting = _counted(tally, program.rules, kept, waiting)
    _counted(tally, program.rules, kept, waiting)
    return tally


@dataclass(slots=True)
class _Waiting:
    """What some plays left behind, not counted yet: marks by ending, and the numbers that they ended with."""

    marks: defaultdict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    ends: list[tuple[int, ...]] = field(default_factory=list)


def _counted(tally: Tally, rules: Rules, kept: Sequence[int], waiting: _Waiting) -> _Waiting:
    """Count what waits; what waits then is nothing."""
    tally.plays += len(waiting.ends)
    for ending, marks in waiting.marks.items():
        tally.passed.setdefault(ending, Counter()).update(marks)
    columns = dict(zip(kept, zip(*waiting.ends, strict=True), strict=False))
    for slot, column in columns.items():
        tally.values.setdefault(slot, Counter()).update(column)
    tally.departures.update(_departures(rules, columns))
    return _Waiting()


def _picking(kept: Sequence[int]) -> Callable[[Sequence[int]], tuple[int, ...]]:
    """What takes these numbers out of a situation's; there may be none."""
    if not kept:
        return lambda values: ()
    return itemgetter(*kept, kept[0])  # twice the first, so that it is a tuple even of one


def _kept(rules: Rules) -> list[int]:
    """The numbers that are counted at the end of a play: the variables and the answers."""
    names = [*rules.scenario.variables, *(f"question.{name}" for name in rules.scenario.questions)]
    return [rules.layout.index[name] for name in names]


def _departures(rules: Rules, columns: Mapping[int, Sequence[int]]) -> Counter[int]:
    """In how many questions each play departs from the record; nothing where no question was asked."""
    departing = []
    for name, question in rules.scenario.questions.items():
        column = columns.get(rules.layout.index[f"question.{name}"], ())
        departs = {
            value: int(value != UNANSWERED and question.finding(value) is FindingWord.DEPARTS) for value in set(column)
        }
        departing.append([departs[value] for value in column])
    return Counter(map(sum, zip(*departing, strict=True)))
