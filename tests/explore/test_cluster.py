"""A cluster: a scheduler and workers as processes of their own, one of them killed in the middle."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import asdict, dataclass

import pytest

from game.cli.cluster import cluster
from game.explore.exploration import Exploration, usual_lines
from game.play.rules import Rules

PLAYS = 2000
ADDRESS = re.compile(r"tcp://127[.]0[.]0[.]1:[0-9]+")


@dataclass(frozen=True, slots=True)
class Cluster:
    """Where its scheduler listens, and its workers' processes."""

    address: str
    workers: tuple[subprocess.Popen[str], ...]


@pytest.fixture
def running() -> Iterator[Cluster]:
    with ExitStack() as stack:
        scheduler = _started("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
        stack.callback(_ended, scheduler)
        address = _listens(scheduler)
        workers = tuple(_started("worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard") for _ in "ab")
        for worker in workers:
            stack.callback(_ended, worker)
        yield Cluster(address, workers)


def _started(part: str, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", f"distributed.cli.dask_{part}", *arguments]
    environment = {**os.environ, "PYTHONWARNINGS": "ignore"}
    said = subprocess.PIPE if part == "scheduler" else subprocess.DEVNULL
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=said, text=True)


def _listens(scheduler: subprocess.Popen[str]) -> str:
    """The address that it says it listens at."""
    assert scheduler.stderr
    for line in scheduler.stderr:
        if found := ADDRESS.search(line):
            return found[0]
    raise AssertionError("the scheduler did not start")


def _ended(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.wait()
    if process.stderr:
        process.stderr.close()


@pytest.mark.slow
def test_a_cluster_makes_the_same_survey_though_a_worker_is_killed(running: Cluster, small: Rules):
    exploration = Exploration(small.scenario, usual_lines(small.scenario), PLAYS)
    killed: list[int] = []

    def kill_one(plays: int) -> None:
        if not killed:
            killed.append(running.workers[0].pid)
            os.kill(killed[0], signal.SIGKILL)

    with cluster(running.address) as executor:
        abroad = exploration.explore(executor, kill_one)
    assert killed
    assert running.workers[0].wait() == -signal.SIGKILL
    assert asdict(abroad) == asdict(exploration.explore())
