"""Workers: the seeds of an exploration split into ranges, played wherever an executor will, and the counts merged.

Nothing here depends on who plays a range, or when: a tally is a sum, and a seed always gives the same play.
"""

import pickle
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor, as_completed
from dataclasses import dataclass
from functools import lru_cache
from threading import get_ident

from game.explore.policies import Line
from game.explore.program import Program
from game.explore.start import Start
from game.explore.tally import Tally, tallied
from game.play.rules import Rules
from game.scenario.model import Scenario

# Enough ranges for a bar to move and for no worker to wait long for the last one.
RANGES = 32
LEAST = 50


@dataclass(frozen=True, slots=True)
class Task:
    """A range of seeds to be played by a program, which is pickled once and made once by each worker."""

    program: bytes
    seeds: range

    def run(self) -> Tally:
        return tallied(_program(self.program, get_ident()), self.seeds)


@lru_cache(maxsize=16)
def _program(pickled: bytes, thread: int) -> Program:
    """A program keeps the path of the play that is on, so that each thread needs its own."""
    scenario, line, start = pickle.loads(pickled)
    rules = Rules(scenario)
    return Program(rules, line, start.situation(rules))


def tasks(scenario: Scenario, line: Line, start: Start, seeds: range) -> list[Task]:
    """The seeds of one line in ranges of about the same length."""
    program = pickle.dumps((scenario, line, start))
    length = max(LEAST, -(-len(seeds) // RANGES))
    return [Task(program, seeds[at : at + length]) for at in range(0, len(seeds), length)]


def played(tasks: list[Task], executor: Executor | None) -> Iterator[tuple[int, Tally]]:
    """Each task's number and tally, as they are finished; without an executor one after another, here.

    What a worker that died leaves undone is played here: the result is the same, later.
    """
    waiting = dict(enumerate(tasks))
    if executor is not None:
        yield from _abroad(waiting, executor)
    for number, task in list(waiting.items()):
        yield number, task.run()


def _abroad(waiting: dict[int, Task], executor: Executor) -> Iterator[tuple[int, Tally]]:
    """Tasks finished by the executor's workers; each is struck from those waiting."""
    futures = {executor.submit(_run, task): number for number, task in waiting.items()}
    try:
        for future in as_completed(futures):
            number = futures[future]
            tally = future.result()
            del waiting[number]
            yield number, tally
    except BrokenExecutor:
        return
    finally:
        for future in futures:
            future.cancel()


def _run(task: Task) -> Tally:
    return task.run()
