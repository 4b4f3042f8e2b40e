"""Running the face to its end: Textual prints what broke it with all local values; here that goes to the log."""

import asyncio
import signal
import traceback
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from io import StringIO

from rich.console import Console
from textual.app import App

from game.play.crash import crash_page

INTERRUPTED = 130
BROKEN = 70


def heed_signals(app: App[None]) -> None:
    """Leave in order when told to from outside: the terminal is given back as it was."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        with suppress(
            AttributeError, NotImplementedError, ValueError, RuntimeError
        ):  # not every system has all of them
            number = getattr(signal, name)
            asyncio.get_running_loop().add_signal_handler(number, partial(app.exit, return_code=128 + number))


def guarded(app: App[None], saved: Callable[[], str]) -> int:
    """Run an application and give the exit code; what breaks it ends on a page for the player."""
    faults = StringIO()
    app.error_console = Console(file=faults, width=120, markup=False, highlight=False)
    try:
        app.run()
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception:
        faults.write(traceback.format_exc())
    if not faults.getvalue():
        return app.return_code or 0
    for line in crash_page(faults.getvalue(), saved()):
        print(line)
    return BROKEN
