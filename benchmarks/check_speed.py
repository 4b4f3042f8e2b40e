"""``plenum check`` as a whole process beside inkjs compiling the same story, and the memory it takes.

    python benchmarks/check_speed.py --runs 7

The two take turns. A check reads, builds and examines; a compiler reads and translates; both go through every word.
Where the machine is busy with other work, the ratio of processor time is the fairer: a compiler whose garbage is
collected on another core waits longer for that core than a check does, which needs one only.
"""

import os
import resource
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import peers
import story
from measured import new_home, ratio, spread, timed, wanted
from peers import MissingPeerError

GOALS = {100: 0.25, 1_000: 0.15, 10_000: 0.20}
MEMORY = 400  # megabytes at the greatest of these sizes


@dataclass(frozen=True, slots=True)
class Process:
    """A process from its start to its end: seconds by the clock, seconds of processors, and megabytes at most."""

    clock: float
    processor: float
    memory: float


def check_command(folder: Path) -> list[str]:
    return [sys.executable, "-m", "game", "check", str(folder)]


def run(command: Sequence[str], environment: dict[str, str]) -> Process:
    """Run a command to its end; one that fails ends the benchmark."""
    ended: list[tuple[int, int, resource.struct_rusage]] = []

    def to_the_end() -> None:
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
        ended.append(os.wait4(process.pid, 0))
        process.returncode = os.waitstatus_to_exitcode(ended[0][1])

    clock = timed(to_the_end)
    _, status, usage = ended[0]
    if status:
        sys.exit(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    # Darwin counts bytes, Linux thousands of them.
    scale = 1024**2 if sys.platform == "darwin" else 1024
    return Process(clock, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / scale)


def compared(scenes: int, runs: int, environment: dict[str, str]) -> Iterator[str]:
    """Our check beside their compiler, in turns; the first turn only warms up."""
    commands = [check_command(story.scenario(scenes))]
    try:
        commands.append(peers.compile_command(story.ink(scenes), story.STORIES / "compiled.json"))
    except MissingPeerError as reason:
        yield f"  {reason}"
    turns = [tuple(run(command, environment) for command in commands) for _ in range(runs + 1)][1:]
    for place, name in enumerate(("check", "inkjs")[: len(commands)]):
        yield f"  {name} {spread([turn[place].clock for turn in turns]):34} {turns[0][place].memory:.0f} MB at most"
    if len(commands) > 1:
        clock = ratio([tuple(each.clock for each in turn) for turn in turns], 0, 1)
        processor = ratio([tuple(each.processor for each in turn) for turn in turns], 0, 1)
        yield f"  {clock} x inkjs by the clock (goal {GOALS[scenes]}), {processor} x in processor time"


def main() -> None:
    runs = wanted(__doc__, 7).runs
    with new_home() as environment:
        for scenes in GOALS:
            print(f"{scenes} scenes")
            for line in compared(scenes, runs, environment):
                print(line, flush=True)
    print(f"The goal for memory at {max(GOALS)} scenes is {MEMORY} MB.")


if __name__ == "__main__":
    main()
