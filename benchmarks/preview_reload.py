"""From writing a scene to seeing it: how soon an author's preview shows what was saved.

    python benchmarks/preview_reload.py --runs 20

A copy of the shipped scenario is previewed on a terminal of its own, 120 columns by 36 rows. A new word is written into
the opening scene and the clock runs until that word is written to the terminal. Needs a POSIX system.
"""

import fcntl
import os
import pty
import select
import shutil
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from measured import new_home, spread, wanted

from game.play.shelf import folder_of

FILE, FIRST = "scenes/4-call.yaml", "Three men went into orbit"
PATIENCE = 30.0


@contextmanager
def previewed(folder: Path) -> Iterator[int]:
    """The preview of a folder on a terminal; gives our end of it."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))
    with new_home() as home:
        environment = {**home, "TERM": "xterm-256color", "TEXTUAL_ANIMATIONS": "none"}
        command = [sys.executable, "-m", "game", "preview", str(folder)]
        process = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True
        )
        os.close(theirs)
        try:
            yield ours
        finally:
            process.send_signal(signal.SIGKILL)
            process.wait()
            os.close(ours)


def until_written(terminal: int, words: bytes) -> None:
    """Read what is written to the terminal until these words are."""
    written, start = b"", time.perf_counter()
    while words not in written:
        if time.perf_counter() - start > PATIENCE or not select.select([terminal], [], [], PATIENCE)[0]:
            raise SystemExit(f"{words.decode()} never appeared; the terminal shows: {written[-400:]!r}")
        written += os.read(terminal, 65536)


def quiet(terminal: int) -> None:
    """Let the screen come to rest before the next save."""
    while select.select([terminal], [], [], 0.5)[0]:
        os.read(terminal, 65536)


def saved(terminal: int, path: Path, text: str, word: str) -> float:
    """Seconds from the write of a file with a new word in it to that word on the screen."""
    start = time.perf_counter()
    path.write_text(text.replace(FIRST, word, 1), encoding="utf-8")
    until_written(terminal, word.encode())
    return time.perf_counter() - start


def main() -> None:
    runs = wanted(__doc__, 20).runs
    with TemporaryDirectory() as place:
        folder = Path(place) / "october-1964"
        shutil.copytree(Path(str(folder_of("october-1964"))), folder)
        text = (folder / FILE).read_text(encoding="utf-8")
        with previewed(folder) as terminal:
            until_written(terminal, b"Three men")
            times = []
            for run in range(runs + 1):  # the first only warms up
                quiet(terminal)
                times.append(saved(terminal, folder / FILE, text, f"Saved{run:03}"))
    print(f"{'from a save to the new page':30} {spread(times[1:])}")


if __name__ == "__main__":
    main()
