"""Proof: what an exhaustive search has shown of a scenario, as plain data that a report shows."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from game.explore.policies import Line, Uniform
from game.explore.search.effectless import without_effect
from game.explore.search.odds import odds
from game.explore.search.search import Manner, Progress, search
from game.explore.search.space import Space, space_of
from game.explore.search.verdict import Finding, Move, Searched, Subject
from game.play.rules import Rules
from game.play.situation import Situation

# Odds and choices without effect keep every situation with all that follows it.
WHOLE = 50_000


@dataclass(frozen=True, slots=True)
class Proven:
    """A scene, a choice or an ending, what is proven of it, and a shortest line of choices to it where it was met."""

    kind: str
    scene: str
    id: str
    verdict: str
    witness: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chance:
    """An ending's chance in hundredths, one number twice where it is exact; and as a fraction where that is short."""

    ending: str
    low: float
    high: float
    fraction: str


@dataclass(frozen=True, slots=True)
class Proof:
    """A whole search. ``without_effect`` and ``chances`` are empty where not all situations could be kept.

    ``drawn``: what is proven holds for the wishes and the mood that one seed draws, and not for every seed.
    """

    scenario: str
    start: str
    seed: int
    drawn: bool
    situations: int
    stopped: str
    sentence: str
    findings: tuple[Proven, ...]
    shut: tuple[Proven, ...]
    always_closed: tuple[Proven, ...]
    line: str
    chances: tuple[Chance, ...]
    exact: bool
    without_effect: tuple[Proven, ...] | None


def prove(rules: Rules, start: Situation, seed: int, line: Line, manner: Manner, tell: Progress) -> Proof:
    """Search every situation that follows, and say what is proven. A role whose policy is uniform is free."""
    bound = {role: policy.wants for role, policy in line.policies.items() if not isinstance(policy, Uniform)}
    manner = Manner(manner.limit, manner.reduced, bound, manner.halls, manner.wide)
    found = search(rules, start, manner, tell)
    space = space_of(rules, start, manner) if found.closed and found.situations <= WHOLE else None
    witnesses = found.witnesses((*found.findings, *found.shut))
    chances, exact = _chances(space) if space else ((), False)
    return Proof(
        scenario=rules.scenario.id,
        start=rules.scenes[start.scene].id,
        seed=seed,
        drawn=rules.layout.draws_wishes,
        situations=found.situations,
        stopped=found.stopped,
        sentence=found.sentence(),
        findings=_proven(found.findings, witnesses),
        shut=_proven(found.shut, witnesses),
        always_closed=tuple(_closed(found)),
        line=line.name,
        chances=chances,
        exact=exact,
        without_effect=_without_effect(space) if space and space.closed else None,
    )


def _proven(findings: Iterable[Finding], witnesses: dict[Finding, tuple[Move, ...]]) -> tuple[Proven, ...]:
    return tuple(
        Proven(
            finding.subject.kind,
            finding.subject.scene,
            finding.subject.id,
            finding.verdict,
            tuple(_said(move) for move in witnesses.get(finding, ())),
        )
        for finding in findings
    )


def _said(move: Move) -> str:
    luck = f" ({', '.join(move.luck)})" if move.luck else ""
    return f"{move.scene}.{move.choice}{luck}"


def _closed(found: Searched) -> Iterable[Proven]:
    """Choices never open, and whether that is proven."""
    for subject in found.always_closed:
        yield _bare(subject, found.of[subject].verdict)


def _bare(subject: Subject, verdict: str = "") -> Proven:
    return Proven(subject.kind, subject.scene, subject.id, verdict, ())


def _chances(space: Space) -> tuple[tuple[Chance, ...], bool]:
    found = odds(space)
    chances = tuple(
        Chance(name, _points(share.low), _points(share.high), _short(share.low) if share.low == share.high else "")
        for name, share in found.endings.items()
    )
    return chances, found.exact


def _points(chance: Fraction) -> float:
    return round(float(100 * chance), 4)


def _short(chance: Fraction) -> str:
    return str(chance) if chance.denominator < 1000 else ""


def _without_effect(space: Space) -> tuple[Proven, ...]:
    return tuple(_bare(subject) for subject in without_effect(space))
