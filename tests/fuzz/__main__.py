"""Fuzz: spoil scenarios by the thousand and see that none gets more out of the reader than problems with places.

python -m tests.fuzz --cases 100000 --minutes 30
python -m tests.fuzz --seed 5 --only 1234        one case again: what was done, and what is said of it
"""

import argparse
import secrets
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from game.reading.render import render
from tests.fuzz.batch import Tally, cores, outcomes
from tests.fuzz.bench import Bench, Outcome
from tests.fuzz.case import case

MOST_KEPT = 20
TOLD_EVERY, TOLD_EVERY_IN_A_LOG = 5.0, 60.0


def wanted(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=int, default=100_000, help="how many cases (100,000)")
    parser.add_argument("--seed", type=int, default=None, help="the seed of all of them (a new one each time)")
    parser.add_argument("--minutes", type=float, default=None, help="stop when this time is up")
    parser.add_argument("--workers", type=int, default=cores(), help="processes (one for each core)")
    parser.add_argument("--into", type=Path, default=Path(".fuzz"), help="where cases that failed are kept (.fuzz)")
    parser.add_argument("--only", type=int, default=None, help="one case alone, by its number")
    return parser.parse_args(arguments)


def again(seed: int, number: int) -> int:
    """One case tried here and told of in full; whatever it raises is raised."""
    found = case(seed, number)
    print(f"{found.base}: {', '.join(map(ascii, found.done))}")
    with TemporaryDirectory() as place:
        print(render(Bench(Path(place)).checked(found).problems))
    return 0


def fuzzed(asked: argparse.Namespace, seed: int) -> Tally:
    """All the cases, with a line now and then."""
    print(f"seed {seed}, {asked.cases} cases on {asked.workers} cores", flush=True)
    tally, began = Tally(), time.monotonic()
    told, every = began, TOLD_EVERY if sys.stdout.isatty() else TOLD_EVERY_IN_A_LOG
    with TemporaryDirectory() as place:
        bench = Bench(Path(place))
        for outcome in outcomes(seed, asked.cases, asked.workers, asked.minutes and asked.minutes * 60):
            tally.add(outcome)
            if outcome.failed and len(tally.failed) <= MOST_KEPT:
                _tell(outcome, bench.keep(seed, outcome.number, outcome.failed, asked.into), seed)
            if time.monotonic() - told > every:
                told = time.monotonic()
                print(f"  {tally.cases} cases, {tally.cases / (told - began):.0f} a second", flush=True)
    _sum_up(tally, time.monotonic() - began, seed)
    return tally


def _tell(outcome: Outcome, kept: Path, seed: int) -> None:
    lines = outcome.failed.strip().splitlines()
    print(f"case {outcome.number} failed: {lines[-1]!a}")
    print(f"  kept in {kept}; again: python -m tests.fuzz --seed {seed} --only {outcome.number}", flush=True)


def _sum_up(tally: Tally, seconds: float, seed: int) -> None:
    print(f"{tally.cases} cases in {seconds:.0f} s, {tally.cases / max(seconds, 0.001):.0f} a second; seed {seed}")
    print(f"{tally.sound} had nothing wrong and were played; {len(tally.failed)} failed")
    for each in tally.slowest:
        print(f"  slowest: case {each.number} of {case(seed, each.number).base}, {each.seconds:.2f} s of processor")


def main(arguments: Sequence[str]) -> int:
    asked = wanted(arguments)
    seed = secrets.randbelow(2**32) if asked.seed is None else asked.seed
    if asked.only is not None:
        return again(seed, asked.only)
    return int(bool(fuzzed(asked, seed).failed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
