"""Batch: many cases on all cores, each core with a bench of its own, and a guard against one that never ends."""

import faulthandler
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.fuzz.bench import Bench, Outcome

# Far beyond what any case takes on a busy machine; a case that is still on by then hangs.
PATIENCE = 120.0
MEMORY = 3 * 1024**3
HUNG, DIED = "It never ended.\n\n", "Its process died.\n\n"


@dataclass(frozen=True, slots=True)
class Share:
    """The cases of one worker: from a number on, every so many."""

    seed: int
    first: int
    last: int
    step: int
    ends: float
    patience: float

    def numbers(self) -> range:
        return range(self.first, self.last, self.step)

    def after(self, number: int) -> "Share":
        return Share(self.seed, number + self.step, self.last, self.step, self.ends, self.patience)


@dataclass(slots=True)
class Tally:
    """What came of a batch: how many cases, how many of them had nothing wrong, the slowest, and those that failed."""

    cases: int = 0
    sound: int = 0
    slowest: list[Outcome] = field(default_factory=list)
    failed: list[Outcome] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        self.cases += 1
        self.sound += not outcome.problems and not outcome.failed
        self.slowest = sorted([*self.slowest, outcome], key=lambda each: -each.seconds)[:5]
        self.failed += [outcome] if outcome.failed else []


def outcomes(
    seed: int, cases: int, workers: int, seconds: float | None = None, patience: float = PATIENCE
) -> Iterator[Outcome]:
    """The outcomes of so many cases as they come in; fewer, where the time is up before."""
    ends = time.monotonic() + seconds if seconds is not None else float("inf")
    with TemporaryDirectory() as place:
        shares = [Share(seed, first, cases, workers, ends, patience) for first in range(workers)]
        running = dict(_begun(share, Path(place)) for share in shares)
        while running:
            for ready in wait(list(running)):
                worker = running[ready]
                if (told := _told(ready)) is not None:
                    worker.number = told.number
                    yield told
                    continue
                del running[ready]
                worker.process.join()
                if worker.process.exitcode:
                    yield worker.fate(Path(place))
                    running |= dict([_begun(worker.share.after(worker.next), Path(place))])


def _told(ready: Connection) -> Outcome | None:
    try:
        outcome: Outcome = ready.recv()
    except EOFError:
        return None
    return outcome


@dataclass(slots=True)
class _Worker:
    """A process with its share, and the last case that it has told of."""

    process: BaseProcess
    share: Share
    number: int | None = None

    @property
    def next(self) -> int:
        """The case that was on when it told no more."""
        return self.share.first if self.number is None else self.number + self.share.step

    def fate(self, place: Path) -> Outcome:
        traces = _traces(place, self.share)
        said = traces.read_text(encoding="utf-8") if traces.exists() else ""
        return Outcome(self.next, (HUNG if "Timeout" in said else DIED) + said, self.share.patience, 0)


def _begun(share: Share, place: Path) -> tuple[Connection, _Worker]:
    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(share, str(place), theirs), daemon=True)
    process.start()
    theirs.close()
    return ours, _Worker(process, share)


def _traces(place: Path, share: Share) -> Path:
    return place / f"traces-{share.first}"


def _work(share: Share, place: str, told: Connection) -> None:
    """A worker's life: case after case, each told of; one that hangs ends the process, and its stack is kept."""
    _limit_memory()
    sys.setrecursionlimit(1000)
    with TemporaryDirectory(dir=place) as folder, _traces(Path(place), share).open("w", encoding="utf-8") as traces:
        bench = Bench(Path(folder))
        faulthandler.enable(traces)
        for number in share.numbers():
            if time.monotonic() > share.ends:
                break
            faulthandler.dump_traceback_later(share.patience, exit=True, file=traces)
            outcome = bench.outcome(share.seed, number)
            faulthandler.cancel_dump_traceback_later()
            told.send(outcome)


def _limit_memory() -> None:
    """What fills the memory fails here, and not the machine."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def cores() -> int:
    return os.cpu_count() or 1
