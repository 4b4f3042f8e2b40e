"""From the start of the process to the first screen on a terminal, beside a Textual app that does nothing.

    python benchmarks/first_screen.py --runs 15

Each program runs on a terminal of its own, 100 columns by 30 rows; what is timed is the moment at which its words are
written to that terminal. Needs a POSIX system.
"""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time

from measured import in_turns, new_home, ratio, spread, wanted

BARE = """
from textual.app import App
from textual.widgets import Button, Static

class Bare(App):
    def compose(self):
        yield Static("BARE-APP")
        for word in "one two three".split():
            yield Button(word)

Bare().run()
"""
PATIENCE = 30.0


def until_written(command: list[str], words: bytes, environment: dict[str, str]) -> float:
    """Seconds from the start of a command until its terminal shows these words."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True
    )
    os.close(theirs)
    try:
        return _read_until(ours, words, start) - start
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
        os.close(ours)


def _read_until(terminal: int, words: bytes, start: float) -> float:
    written = b""
    while words not in written:
        if time.perf_counter() - start > PATIENCE or not select.select([terminal], [], [], PATIENCE)[0]:
            raise SystemExit(f"{words.decode()} never appeared; the terminal shows: {written[-400:]!r}")
        written += os.read(terminal, 65536)
    return time.perf_counter()


def main() -> None:
    runs = wanted(__doc__, 11).runs
    with new_home() as home:
        environment = {**home, "TERM": "xterm-256color", "TEXTUAL_ANIMATIONS": "none"}
        bare = [sys.executable, "-c", BARE]
        ours = [sys.executable, "-m", "game", "play"]
        turns = in_turns(
            runs,
            lambda: until_written(bare, b"BARE-APP", environment),
            lambda: until_written(ours, b"O C T O B E R", environment),
            lambda: until_written(ours, b"2 roles", environment),
        )
    for place, name in enumerate(("bare Textual app", "title page painted", "its menu filled")):
        times = [turn[place] for turn in turns]
        print(f"{name:20} {spread(times):32} {ratio(turns, place, 0)} x bare")


if __name__ == "__main__":
    main()
