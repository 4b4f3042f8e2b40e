"""Workers of an exploration: stopped or killed, they lose no play that was counted and leave nobody behind."""

import os
import signal
import subprocess
from pathlib import Path

import pytest

from game.cli.processes import processes
from tests.cli.shell import started

ENDLESS = 10**12


def workers(process: subprocess.Popen[str]) -> list[int]:
    """The processes that play for one, once there are two of them."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while process.poll() is None:
        found = [int(child) for child in children.read_text().split()]
        playing = [child for child in found if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()]
        if len(playing) == 2:
            return playing
    raise AssertionError(process.returncode)


def has_gone(process: int) -> bool:
    """Whether it has ended, though nobody may have asked yet how."""
    try:
        return ") Z " in Path(f"/proc/{process}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return True


def wait_for(processes: list[int]) -> None:
    """Every one of them ends; where one does not, the time limit of this test run says so."""
    for process in processes:
        while not has_gone(process):
            os.sched_yield()


def exploring(home: Path, folder: Path, plays: int) -> subprocess.Popen[str]:
    return started(home, "explore", folder, "--plays", plays, "--workers", 2)


def test_ctrl_c_stops_two_workers_at_once_and_says_what_is_known(home: Path, small_folder: Path) -> None:
    with exploring(home, small_folder, ENDLESS) as process:
        playing = workers(process)
        for each in (*playing, process.pid):  # as a terminal does
            os.kill(each, signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "The exploration was stopped before its end" in out
    assert "Stopped after" in err
    assert "Traceback" not in err
    wait_for(playing)


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGKILL], ids=str)
def test_workers_do_not_outlive_the_one_they_work_for(home: Path, small_folder: Path, stop: signal.Signals) -> None:
    with exploring(home, small_folder, ENDLESS) as process:
        playing = workers(process)
        process.send_signal(stop)
        process.wait(timeout=60)
        wait_for(playing)
    assert process.returncode == -stop


def test_a_killed_worker_costs_no_play(home: Path, small_folder: Path) -> None:
    with exploring(home, small_folder, 4000) as process:
        os.kill(workers(process)[0], signal.SIGKILL)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, "")
    assert out.startswith("A SMALL PLOT: 12,000 PLAYS")


def test_ctrl_c_while_a_worker_is_begun_is_heard_by_us_and_not_by_it() -> None:
    with processes(1) as pool:
        blocked = pool.submit(signal.pthread_sigmask, signal.SIG_BLOCK, []).result(timeout=60)
        ignored = pool.submit(signal.getsignal, signal.SIGINT).result(timeout=60)
    assert signal.SIGINT in blocked
    assert ignored is signal.SIG_IGN
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, [])
