"""Workers: the seeds of an exploration split into ranges, played wherever an executor will, and the counts merged.

Nothing here depends on who plays a range, or when: a tally is a sum, and a seed always gives the same play.
"""

import pickle
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import chain, islice
from queue import SimpleQueue
from threading import get_ident

from game.explore.policies import Line
from game.explore.program.program import Program
from game.explore.start import Start
from game.explore.tally import Tally, tallied
from game.play.rules import Rules
from game.scenario.model import Scenario

# Enough ranges for a bar to move and for no worker to wait long for the last one; each so short that whoever stops the
# exploration waits a moment only, and loses no more than that.
RANGES = 32
LEAST, MOST = 50, 2000
# More than there can be workers, so that none waits; and few, however many plays are asked for.
AHEAD = 600

Finished = tuple[int, Tally]
Done = SimpleQueue[tuple[int, Future[Tally]]]


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


def tasks(scenario: Scenario, line: Line, start: Start, seeds: range) -> Iterator[Task]:
    """The seeds of one line in ranges of about the same length, each made when it is its turn."""
    program = pickle.dumps((scenario, line, start))
    length = min(MOST, max(LEAST, -(-len(seeds) // RANGES)))
    return (Task(program, seeds[at : at + length]) for at in range(0, len(seeds), length))


def played(tasks: Iterable[Task], executor: Executor | None) -> Iterator[Finished]:
    """Each task's number and tally, as they are finished; without an executor one after another, here.

    What a worker that died leaves undone is played here: the result is the same, later.
    """
    work, undone = enumerate(tasks), dict[int, Task]()
    if executor is not None:
        yield from _abroad(work, undone, executor)
    for number, task in chain(undone.items(), work):
        yield number, task.run()


def _abroad(work: Iterator[tuple[int, Task]], undone: dict[int, Task], executor: Executor) -> Iterator[Finished]:
    """Tasks finished by the executor's workers, a limited number ahead; those that it took and owes are ``undone``.

    What is finished comes through a queue: Ctrl+C while all futures are waited for at once leaves some of them locked.
    """
    done: Done = SimpleQueue()
    with suppress(BrokenExecutor):
        while _sent(work, undone, executor, done):
            number, future = done.get()
            tally = future.result()
            del undone[number]
            yield number, tally


def _sent(work: Iterator[tuple[int, Task]], undone: dict[int, Task], executor: Executor, done: Done) -> bool:
    """Send tasks up to the number that may be ahead; whether any are waited for."""
    for number, task in islice(work, AHEAD - len(undone)):
        undone[number] = task
        executor.submit(_run, task).add_done_callback(partial(_put, done, number))
    return bool(undone)


def _put(done: Done, number: int, future: Future[Tally]) -> None:
    done.put((number, future))


def _run(task: Task) -> Tally:
    return task.run()
