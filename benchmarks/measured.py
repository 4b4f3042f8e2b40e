"""Measuring: medians of several runs, and paired ratios where two things take turns."""

import argparse
import os
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

Run = Callable[[], float]


def wanted(about: str | None, runs: int) -> argparse.Namespace:
    """The command line that every benchmark has."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=runs, help=f"how often each thing is run ({runs})")
    return parser.parse_args()


def timed(act: Callable[[], object]) -> float:
    """Seconds that something takes."""
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def in_turns(runs: int, *each: Run) -> list[tuple[float, ...]]:
    """Several measurements taken in turns, so that a busy machine slows them alike; the first turn only warms up."""
    turns = [tuple(run() for run in each) for _ in range(runs + 1)]
    return turns[1:]


def spread(values: list[float], unit: str = "ms", scale: float = 1000) -> str:
    """The median, with the least and the greatest."""
    low, middle, high = min(values), statistics.median(values), max(values)
    return f"{middle * scale:.1f} {unit} ({low * scale:.1f} to {high * scale:.1f})"


def ratio(turns: list[tuple[float, ...]], of: int, to: int) -> str:
    """The median of the ratios within each turn."""
    return f"{statistics.median(turn[of] / turn[to] for turn in turns):.2f}"


@contextmanager
def new_home() -> Iterator[dict[str, str]]:
    """An environment in which nobody has played yet, and Python keeps its compiled modules, as it does for players."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with TemporaryDirectory() as folder:
        yield {**kept, "PLENUM_HOME": str(Path(folder) / "home"), "PYTHONUTF8": "1"}
