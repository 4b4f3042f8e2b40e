"""Calibration: how often the removal succeeds on each line of play, beside the target assumed for it.

    python benchmarks/calibrate.py scenarios/october-1964 --seeds 1..1000

Only the first line has evidence; the other targets are a reading of the literature and are assumptions. The numbers are
read from a scenario's folder (or one file of the same tables); chance comes from the seed alone.
"""

import argparse
import hashlib
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import yaml

from game.politics import cascade, closing, division, normal
from game.politics.belief import Room, Seen, belief
from game.politics.hall import Group, Hall, bytes_needed
from game.politics.levers import lever_sum
from game.politics.stance import Stance, backs, lean, unsettled
from game.politics.weights import Weights

HOLDERS = {"plot": 1000, "nobody": 0, "khrushchev": -1000}
# The order of the record, as far as it is known; Brezhnev opens, and Mikoyan's words are the record's.
FIRST_DAY = ["shelest", "voronov", "shelepin", "kirilenko", "mazurov", "yefremov", "mzhavanadze", "suslov", "grishin"]
SECOND_DAY = ["polyansky", "mikoyan", "rashidov", "kosygin", "podgorny", "shvernik"]
MEMBERS = ["brezhnev", "podgorny", "kosygin", "suslov", "mikoyan", "polyansky", "voronov", "kirilenko", "shvernik"]
COLUMNS = ("removed", "unanimous", "one_voice")
DISSENT = ("mikoyan", "shvernik", "suslov", "kosygin")
AUTHORED = {"brezhnev": 1, "mikoyan": -1}


@dataclass(frozen=True, slots=True)
class Numbers:
    """A scenario's numbers for the model."""

    people: Mapping[str, Stance]
    groups: Sequence[Group]
    levers: Mapping[str, tuple[int, int]]  # where it stands when play opens, its share
    voices: int
    weights: Weights


@dataclass(frozen=True, slots=True)
class Line:
    """A line of play: what differs from the record, and the band of removals assumed for it, in hundredths."""

    name: str
    target: tuple[int, int]
    levers: Mapping[str, str] = field(default_factory=dict)
    fight: bool = False
    debate: bool = False
    secret: bool = False
    surprise: bool = False
    against: tuple[str, ...] = ()
    absent: bool = False  # voted without him, before anybody but the accuser and the dissenters has spoken


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one play came out."""

    removed: bool
    unanimous: bool
    one_voice: bool
    members_for: int
    share: int


LINES = (
    Line("the record", (95, 100)),
    Line("he fights, no debate", (82, 92), fight=True),
    Line("he fights, debate opened", (60, 70), fight=True, debate=True),
    Line("he fights, debate, secret ballot", (28, 40), fight=True, debate=True, secret=True),
    Line("guard lost, he fights", (57, 71), {"guard": "khrushchev"}, fight=True),
    Line("provinces lost, he fights", (54, 68), {"provinces": "khrushchev"}, fight=True),
    Line("army with nobody, he fights", (73, 87), {"army": "nobody"}, fight=True),
    Line("army with him, he fights", (60, 80), {"army": "khrushchev"}, fight=True),
    Line("agenda lost, he fights", (60, 80), {"agenda": "khrushchev"}, fight=True),
    Line("voted in his absence, 5 to 4, he fights", (20, 70), fight=True, absent=True, against=DISSENT),
    Line("6 to 4 in his presence, he fights", (20, 70), fight=True, against=DISSENT[:3]),
    Line("6 to 4 in his presence, he yields", (60, 100), against=DISSENT[:3]),
    Line("he strikes first", (50, 70), {"agenda": "khrushchev"}, fight=True, debate=True, surprise=True),
    Line(
        "he strikes first, the army his",
        (32, 48),
        {"agenda": "khrushchev", "army": "khrushchev"},
        fight=True,
        debate=True,
        surprise=True,
    ),
)


def tables(place: Path) -> dict[str, Any]:
    """The top-level tables of one file, or of every file of a scenario's folder."""
    files = sorted(place.glob("*.yaml")) if place.is_dir() else [place]
    found: dict[str, Any] = {}
    for file in files:
        found |= yaml.safe_load(file.read_text(encoding="utf-8"))
    return found


def stance(row: Mapping[str, Any]) -> Stance:
    return Stance(*(int(row[key]) for key in ("grievance", "commitment", "fear", "ambition", "weight")))


def group(row: Mapping[str, Any]) -> Group:
    return Group(*(int(row[key]) for key in ("share", "mean", "spread")))


def read(place: Path) -> Numbers:
    found = tables(place)
    committee = next(body for body in found["bodies"] if "groups" in body)
    return Numbers(
        people={row["person"]: stance(row["model"]) for row in found["people"] if "model" in row},
        groups=[group(row) for row in committee["groups"]],
        levers={row["lever"]: (HOLDERS[row["start"]], int(row["share"])) for row in found["levers"]},
        voices=int(committee["voices"]),
        weights=Weights.of({row["weight"]: int(row["value"]) for row in found["weights"]}),
    )


def numbers_of(place: Path) -> Numbers:
    try:
        return read(place)
    except (KeyError, StopIteration, OSError, ValueError, TypeError, yaml.YAMLError) as fault:
        raise SystemExit(f"{place} does not hold the model's numbers: {fault or 'no groups'}") from fault


class Play:
    """One playing of a line: its men as this seed has them, its room, and what has been said in it."""

    def __init__(self, numbers: Numbers, line: Line, seed: int) -> None:
        self.numbers, self.line, self.seed = numbers, line, seed
        self.weights = numbers.weights
        self.men = {n: replace(s, grievance=self._wish(n, s)) for n, s in numbers.people.items()}
        shock = self.weights.surprise if line.surprise else 0
        self.room = Room(self.lever_sum(), shock, self.deviate("mood"))
        self.said: dict[str, int] = {}

    def _wish(self, name: str, stance: Stance) -> int:
        return unsettled(stance.grievance, self.deviate(f"wish {name}"), self.weights)

    def drawn(self, what: str, count: int) -> bytes:
        return hashlib.shake_256(f"{self.seed} {what}".encode()).digest(count)

    def deviate(self, what: str) -> int:
        return normal.deviate(self.drawn(what, normal.BYTES))

    def lever(self, name: str) -> int:
        moved = self.line.levers.get(name)
        return HOLDERS[moved] if moved else self.numbers.levers[name][0]

    def lever_sum(self) -> int:
        return lever_sum([self.lever(n) for n in self.numbers.levers], [s for _, s in self.numbers.levers.values()])

    def believed(self, name: str) -> int:
        """A pledged man counts the other pledged as for; everybody counts those who have spoken."""
        present = [n for n in {*MEMBERS, *FIRST_DAY, *SECOND_DAY} if n != name]
        sides = {n: self.said.get(n, self.secretly(name, n)) for n in present}
        weights = {side: sum(self.men[n].weight for n in present if sides[n] == side) for side in (1, -1, 0)}
        return belief(Seen(weights[1], weights[-1], weights[0]), self.room, self.weights)

    def secretly(self, knower: str, other: str) -> int:
        return 1 if self.men[knower].commitment >= 2 and self.men[other].commitment >= 2 else 0

    def hear(self, name: str) -> None:
        terms = lean(self.men[name], self.believed(name), self.weights)
        own = 1 if backs(terms, self.deviate(f"speech {name}"), self.weights) else -1
        self.said[name] = -1 if name in self.line.against else AUTHORED.get(name, own)
        if self.said[name] > 0:
            self.men[name] = replace(self.men[name], commitment=3)

    @property
    def voters(self) -> int:
        return len(MEMBERS) + (not self.line.absent)

    def members_for(self) -> int:
        members = [
            division.Member(self.men[n], self.believed(n), self.deviate(f"vote {n}"), self.said.get(n, 0))
            for n in MEMBERS
        ]
        votes = division.divided(members, self.weights)
        if 2 * sum(vote.for_ for vote in votes) <= self.voters:
            return 0
        if self.line.absent:
            return sum(vote.for_ for vote in votes)
        fight = self.line.fight
        apart = [member for member, vote in zip(members, votes, strict=True) if not vote.for_]
        joined = [closing.joins(member.stance, fight, self.weights, member.spoken) for member in apart]
        return len(votes) - len(apart) + sum(joined) + closing.accused_joins(fight)

    def plenum(self, members_for: int) -> cascade.Plenum:
        line, voices = self.line, self.numbers.voices
        share = members_for * 1000 // self.voters
        hall = Hall(self.room, share, self.lever("provinces"), line.debate, line.fight)
        draws = self.drawn("hall", bytes_needed(voices))
        vote = cascade.plenum_share(self.numbers.groups, voices, draws, hall, self.weights, line.secret)
        return vote if line.secret else closing.closed(vote, line.fight, self.weights)

    def outcome(self) -> Outcome:
        for name in ["brezhnev", *(self.line.against if self.line.absent else [*FIRST_DAY, *SECOND_DAY])]:
            self.hear(name)
        one_voice = all(side > 0 for name, side in self.said.items() if name != "mikoyan")
        members_for = self.members_for()
        vote = self.plenum(members_for)
        removed = vote.carried and members_for > 0
        return Outcome(
            removed, removed and closing.unanimous(vote, self.line.fight), one_voice, members_for, vote.share
        )


def interval(hits: int, of: int) -> str:
    """A proportion with its 95 % interval (Wilson), in hundredths."""
    z, p = 1.96, hits / of
    middle, half = p + z * z / (2 * of), z * (p * (1 - p) / of + z * z / (4 * of * of)) ** 0.5
    low, high = (100 * (middle + sign * half) / (1 + z * z / of) for sign in (-1, 1))
    return f"{100 * p:5.1f} ({low:4.1f}-{high:5.1f})"


def report(numbers: Numbers, line: Line, seeds: range) -> str:
    plays = [Play(numbers, line, seed).outcome() for seed in seeds]
    count = Counter({what: sum(getattr(play, what) for play in plays) for what in (*COLUMNS, "share")})
    low, high = line.target
    hit = "  " if low <= 100 * count["removed"] / len(plays) <= high else " !"
    columns = "  ".join(interval(count[what], len(plays)) for what in COLUMNS)
    return f"{line.name:38s} {low:3d}-{high:3d}{hit} {columns}  {count['share'] / len(plays):5.0f}"


def seeds_of(text: str) -> range:
    first, _, last = text.partition("..")
    try:
        seeds = range(int(first), int(last or first) + 1)
    except ValueError as fault:
        raise SystemExit(f"{text} is no range of seeds; write 1..1000") from fault
    if not seeds:
        raise SystemExit(f"{text} holds no seed; write the smaller number first")
    return seeds


def main() -> None:
    parser = argparse.ArgumentParser(description="How often the removal succeeds on each line of play.")
    parser.add_argument("numbers", type=Path, nargs="?", default=Path("scenarios/october-1964"))
    parser.add_argument("--seeds", default="1..1000", help="the first and the last seed")
    asked = parser.parse_args()
    numbers, seeds = numbers_of(asked.numbers), seeds_of(asked.seeds)
    heads = "".join(f"{head:21s}" for head in ("removed", "unanimous", "all but Mikoyan"))
    print(f"{'in hundredths, 95 % intervals':38s} {'assumed':9s} {heads}share")
    for line in LINES:
        print(report(numbers, line, seeds), flush=True)


if __name__ == "__main__":
    main()
