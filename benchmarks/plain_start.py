"""The plain face: from the start of the process to its first choices, beside a Python that does nothing.

python benchmarks/plain_start.py --runs 15
"""

import subprocess
import sys
from functools import partial

from measured import in_turns, new_home, ratio, spread, timed, wanted

PLAY = [sys.executable, "-m", "game", "play", "--plain", "--role", "khrushchev", "--seed", "1964"]
COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "plenum --help": [sys.executable, "-m", "game", "--help"],
    "plenum check": [sys.executable, "-m", "game", "check", "october-1964"],
    "plenum play --plain": PLAY,
}


def _run(command: list[str], environment: dict[str, str]) -> None:
    """To the end of the process; a play ends where its input does, at the first choice."""
    subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)


def main() -> None:
    runs = wanted(__doc__, 11).runs
    with new_home() as environment:
        acts = [partial(_run, command, environment) for command in COMMANDS.values()]
        turns = in_turns(runs, *(partial(timed, act) for act in acts))
    for place, name in enumerate(COMMANDS):
        print(f"{name:20} {spread([turn[place] for turn in turns]):32} {ratio(turns, place, 0)} x an empty Python")


if __name__ == "__main__":
    main()
