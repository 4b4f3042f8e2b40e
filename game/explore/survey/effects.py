"""Effects: what each choice does to the endings, beside the other choices that were open with it.

Where a policy takes several choices alike, plays are divided among them by lot, and what differs afterwards is their
doing: an experiment, with the error of one.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

from game.explore.program.program import Program
from game.explore.survey.consequence import Consequences
from game.explore.survey.shares import SURE
from game.explore.survey.survey import ChoiceEffect
from game.explore.tally import Tally

# The chance that any choice at all of a survey is wrongly said to move an ending.
ERROR = 0.01
# How often a difference called detectable would have been seen.
POWER = 0.9

# Plays by ending, of one choice, among plays in which the same choices were open.
Counts = dict[int, int]


@dataclass(frozen=True, slots=True)
class Difference:
    """The difference of an ending's share between a choice and its siblings, with its standard error; and plays."""

    ending: int
    by: float
    error: float
    plays: int


def effects(played: Sequence[tuple[Program, Tally]]) -> tuple[ChoiceEffect, ...]:
    """Every choice of a role that was taken by lot somewhere, judged by the line that took it most often."""
    found: dict[tuple[int, int], tuple[Program, list[Difference]]] = {}
    for program, tally in played:
        for key, differences in _differences(program, tally):
            known = found.get(key)
            if known is None or differences[0].plays > known[1][0].plays:
                found[key] = program, differences
    sure = NormalDist().inv_cdf(1 - ERROR / max(1, 2 * sum(len(each) for _, each in found.values())))
    written = Consequences(played[0][0].rules.scenario)
    return tuple(
        _effect(program, key, differences, sure, written)
        for key, (program, differences) in sorted(found.items(), key=lambda each: each[0])
    )


def _differences(program: Program, tally: Tally) -> Iterator[tuple[tuple[int, int], list[Difference]]]:
    """For each scene and choice taken by lot, how each ending's share differs; strata are what was open."""
    for scene, strata in _strata(program, tally).items():
        for place in sorted({place for stratum in strata.values() for place in stratum}):
            pairs = [_pair(stratum, place) for stratum in strata.values() if place in stratum and len(stratum) > 1]
            endings = sorted({ending for pair in pairs for side in pair for ending in side})
            if endings:
                yield (scene, place), [_difference(pairs, ending) for ending in endings]


def _strata(program: Program, tally: Tally) -> dict[int, dict[tuple[int, ...], dict[int, Counts]]]:
    """By scene, and by what was open: of each choice taken, the plays by ending."""
    found: dict[int, dict[tuple[int, ...], dict[int, Counts]]] = defaultdict(lambda: defaultdict(dict))
    decided = {n for n, scene in enumerate(program.rules.scenes) if _by_a_role(program, n)}
    for ending, passed in tally.passed.items():
        for number, plays in passed.items():
            if program.marks.is_taking(number) and (mark := program.marks.taken(number)).scene in decided:
                counts = found[mark.scene][mark.is_open].setdefault(mark.place, {})
                counts[ending] = counts.get(ending, 0) + plays
    return found


def _by_a_role(program: Program, number: int) -> bool:
    scene = program.rules.scenes[number]
    return scene.has_decision and scene.decides in program.rules.scenario.roles


def _pair(stratum: dict[int, Counts], place: int) -> tuple[Counts, Counts]:
    """One choice's plays, and those of all its siblings."""
    others: Counts = {}
    for other, counts in stratum.items():
        if other != place:
            for ending, plays in counts.items():
                others[ending] = others.get(ending, 0) + plays
    return stratum[place], others


def _difference(pairs: list[tuple[Counts, Counts]], ending: int) -> Difference:
    """Over all strata, each weighing as much as it can tell (Mantel and Haenszel, 1959)."""
    weights = by = variance = 0.0
    for own, others in pairs:
        mine, theirs = sum(own.values()), sum(others.values())
        weight = mine * theirs / (mine + theirs)
        p, q = own.get(ending, 0) / mine, others.get(ending, 0) / theirs
        # Half a play more and less of each, so that what never happened is not taken for certain.
        mean = (own.get(ending, 0) + others.get(ending, 0) + 0.5) / (mine + theirs + 1)
        weights, by = weights + weight, by + weight * (p - q)
        variance += weight * weight * mean * (1 - mean) * (1 / mine + 1 / theirs)
    return Difference(ending, by / weights, sqrt(variance) / weights, sum(sum(own.values()) for own, _ in pairs))


def _effect(
    program: Program, key: tuple[int, int], differences: list[Difference], sure: float, written: Consequences
) -> ChoiceEffect:
    scene = program.rules.scenes[key[0]]
    choice = scene.choices[key[1]]
    largest = max(differences, key=lambda each: (abs(each.by) / each.error, -each.ending))
    is_sure = abs(largest.by) > sure * largest.error
    names = list(program.rules.layout.places)
    seen = NormalDist().inv_cdf(POWER) + sure
    return ChoiceEffect(
        role=scene.decides,
        scene=scene.id,
        choice=choice.id,
        label=choice.label,
        line=program.line.name,
        verdict="moves" if is_sure else written.verdict(scene, choice),
        ending=names[largest.ending] if largest.ending >= 0 else "",
        points=_points(largest.by),
        low=_points(max(-1, largest.by - SURE * largest.error)),
        high=_points(min(1, largest.by + SURE * largest.error)),
        detectable=_points(min(1, seen * max(each.error for each in differences))),
        plays=largest.plays,
    )


def _points(share: float) -> float:
    return round(100 * share, 2)
