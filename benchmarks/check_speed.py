"""``plenum check`` as a whole process beside inkjs compiling the same story, and the memory it takes.

    python benchmarks/check_speed.py --runs 7

The two take turns. A check reads, builds and examines; a compiler reads and translates; both go through every word.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import peers
import story
from measured import in_turns, new_home, ratio, spread, timed, wanted
from peers import MissingPeerError

GOALS = {100: 0.25, 1_000: 0.15, 10_000: 0.20}
MEMORY = 400  # megabytes at the greatest of these sizes


def check_command(folder: Path) -> list[str]:
    return [sys.executable, "-m", "game", "check", str(folder)]


def run(command: Sequence[str], environment: dict[str, str]) -> None:
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)


def peak(command: Sequence[str], environment: dict[str, str]) -> float:
    """The most memory that a process held, in megabytes."""
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    scale = 1024**2 if sys.platform == "darwin" else 1024
    return usage.ru_maxrss / scale


def compared(scenes: int, runs: int, environment: dict[str, str]) -> str:
    """Our check beside their compiler, in turns."""
    ours = partial(timed, partial(run, check_command(story.scenario(scenes)), environment))
    try:
        compiler = peers.compile_command(story.ink(scenes), story.STORIES / "compiled.json")
    except MissingPeerError as reason:
        turns = in_turns(runs, ours)
        return f"{scenes:6} scenes  check {spread([turn[0] for turn in turns])}; {reason}"
    turns = in_turns(runs, ours, partial(timed, partial(run, compiler, environment)))
    check, compiling = (spread([turn[place] for turn in turns]) for place in (0, 1))
    goal = f"{ratio(turns, 0, 1)} x inkjs (goal {GOALS[scenes]})"
    return f"{scenes:6} scenes  check {check:30} inkjs {compiling:32} {goal}"


def main() -> None:
    runs = wanted(__doc__, 7).runs
    with new_home() as environment:
        for scenes in GOALS:
            print(compared(scenes, runs, environment), flush=True)
        most = peak(check_command(story.scenario(max(GOALS))), environment)
        print(f"{max(GOALS):6} scenes  check holds {most:.0f} MB at most (goal {MEMORY})")


if __name__ == "__main__":
    main()
