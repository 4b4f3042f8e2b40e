"""spin: the model checker, which turns Promela into a program in C that searches every situation."""

import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from measured import timed

from peers.shed import SHED, MissingPeerError, program, run

# One process, nothing to prove but what can be reached: no fairness, no reduction that another process would need.
CODE = ("-O2", "-DSAFETY", "-DNOREDUCE", "-DNOFAIR")
TABLE = "-w24"  # places in the table of states, as a power of two: room for every one, so that none collide
REPORT = {
    "states": r"([0-9.e+]+) states, stored",
    "transitions": r"([0-9.e+]+) transitions",
    "seconds": r"elapsed time ([0-9.e+-]+) seconds",
}


@dataclass(frozen=True, slots=True)
class Search:
    """One search: what it counted, by its own report; and the whole processes as the clock has them, in seconds."""

    states: int
    transitions: int
    reported: float
    generating: float
    compiling: float
    searching: float

    @property
    def rate(self) -> float:
        """States in a second of the search alone, start of its process included."""
        return self.states / self.searching

    @property
    def whole(self) -> float:
        return self.generating + self.compiling + self.searching


def installed() -> None:
    """Make sure of spin and of a compiler. Raises MissingPeerError."""
    if not (shutil.which("spin") and shutil.which("gcc")) and shutil.which("apt-get") and os.geteuid() == 0:
        run(["apt-get", "update", "-qq"], "spin")
        run(["apt-get", "install", "-qq", "-y", "--no-install-recommends", "spin", "gcc", "libc6-dev"], "spin")
    program("spin", "spin")
    program("gcc", "spin")


def spin_search(promela: Path) -> Search:
    """Generate, compile and run the search of one story."""
    installed()
    folder = SHED / "spin" / promela.stem
    folder.mkdir(parents=True, exist_ok=True)
    said: list[str] = []
    generating = timed(lambda: run(["spin", "-a", promela], "spin", folder))
    compiling = timed(lambda: run(["gcc", *CODE, "-o", "pan", "pan.c"], "spin", folder))
    searching = timed(lambda: said.append(run([folder / "pan", TABLE, "-m100000", "-n", "-E"], "spin", folder)))
    found = {name: _found(pattern, said[0]) for name, pattern in REPORT.items()}
    states, transitions = int(found["states"]), int(found["transitions"])
    return Search(states, transitions, found["seconds"], generating, compiling, searching)


def _found(pattern: str, report: str) -> float:
    number = re.search(pattern, report)
    if number is None:
        raise MissingPeerError(f"spin was not measured: its report says nothing like “{pattern}”")
    return float(number[1])
