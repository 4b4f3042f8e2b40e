"""Verdicts: what a search has proven of each scene, choice and ending, and the way to what it met."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from game.explore.search.known import Stage
from game.explore.search.successors import Successors

REACHABLE, UNREACHABLE, NOT_PROVEN = "reachable", "unreachable", "not proven"
SCENE, CHOICE, ENDING = "scene", "choice", "ending"


@dataclass(frozen=True, slots=True)
class Subject:
    """A scene, a choice or an ending by its id; of a choice, its scene's too."""

    kind: str
    id: str
    scene: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What is proven of a subject, and the packed situation in which it was first met."""

    subject: Subject
    verdict: str
    met: int | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """One step of a witness: the choice taken, and the luck that it takes, in words (nothing where any will do)."""

    scene: str
    choice: str
    luck: tuple[str, ...] = ()


@dataclass(frozen=True)
class Searched:
    """A search that has closed, or was stopped: by its ``limit``, or ``interrupted`` by hand.

    All of it holds for the numbers that the first situation had: each man's wish and the mood of one opening.
    ``tabulated`` are the scenes that were met and whose hall was tabulated; where there is any, nothing is proven
    unreachable. ``shut`` are scenes met with every choice closed; ``always_closed`` guarded choices of scenes met, none
    of them ever open in the situations that were gone through.
    """

    successors: Successors
    stage: Stage
    situations: int
    stopped: str
    findings: tuple[Finding, ...]
    shut: tuple[Finding, ...]
    always_closed: tuple[Subject, ...]
    tabulated: tuple[str, ...] = ()

    @property
    def closed(self) -> bool:
        """Whether every situation has been gone through."""
        return not self.stopped

    @cached_property
    def of(self) -> Mapping[Subject, Finding]:
        return {finding.subject: finding for finding in self.findings}

    def count(self, kind: str, verdict: str) -> int:
        return sum(finding.subject.kind == kind and finding.verdict == verdict for finding in self.findings)

    def sentence(self) -> str:
        """How far the search reached, in words."""
        many = f"{self.situations:,} situations"
        if self.stopped:
            return f"Not every situation was reached: {many} were, and what was not met in them is not proven."
        if self.tabulated:
            halls = f"{self.successors.halls} draws of each hall"
            return f"{many} were reached, and no others with {halls}; what was not met is not proven."
        return f"{many} were reached, and there are no others."

    def witness(self, finding: Finding) -> tuple[Move, ...]:
        return self.witnesses((finding,))[finding]

    def witnesses(self, findings: Iterable[Finding]) -> dict[Finding, tuple[Move, ...]]:
        """For each that was met, a shortest line of choices to it; asked for together, they take much less time."""
        met = {finding: finding.met for finding in findings if finding.met is not None}
        trails = self.stage.trails(dict.fromkeys(met.values()))
        steps: dict[tuple[int, int], Move] = {}
        return {finding: self._moves(finding, trails[state], steps) for finding, state in met.items()}

    def _moves(self, finding: Finding, trail: tuple[int, ...], steps: dict[tuple[int, int], Move]) -> tuple[Move, ...]:
        pairs = list(pairwise(trail))
        for pair in pairs:
            if pair not in steps:
                steps[pair] = self._step(*pair)
        last = finding.subject
        own = (Move(last.scene, last.id),) if last.kind == CHOICE else ()
        return (*(steps[pair] for pair in pairs), *own)

    def _step(self, before: int, after: int) -> Move:
        """The choice that leads from one to the other, the one with the least luck if there are several."""
        scene = self.successors.rules.scenes[self.successors.packing.scene(before)]
        found = [
            Move(scene.id, scene.choices[place].id, tuple(draw.said for draw in branch.luck))
            for place in self.successors.places(before)
            for branch in self.successors.branches(before, place)
            if branch.to == after
        ]
        return min(found, key=lambda move: len(move.luck))
