"""From what went wrong to a sentence and an exit code: 2 for bad input, 130 for Ctrl+C, 70 for a fault of ours."""

import contextlib
import os
import sys
from collections.abc import Sequence
from io import StringIO

import click

from game.cli.saying import say
from game.play.errors import PlayError

BAD_INPUT, FAULT, INTERRUPTED = 2, 70, 130


def run(arguments: Sequence[str]) -> int:
    """Run one command and give its exit code; never a traceback."""
    _open_streams()
    try:
        return _run(arguments)
    except click.exceptions.Exit as asked:
        return asked.exit_code
    except BrokenPipeError:
        return _pipe_closed()
    except (click.Abort, KeyboardInterrupt):
        say("\nStopped. Everything accepted so far is saved.", err=True)
        return INTERRUPTED
    except click.ClickException as refused:
        say(f"{refused.format_message()} (plenum --help lists what there is.)", err=True)
        return BAD_INPUT
    except (PlayError, OSError) as refused:
        said = str(refused) if isinstance(refused, PlayError) else f"That could not be done: {refused}."
        say(said, err=True)
        return BAD_INPUT
    except Exception:
        return _crash()


def _run(arguments: Sequence[str]) -> int:
    from game.cli.commands import plenum

    # Not plenum.main: it would take a closed pipe for an error of its own.
    with plenum.make_context("plenum", list(arguments)) as context:
        result = plenum.invoke(context)
    sys.stdout.flush()
    return result if isinstance(result, int) else 0


def _open_streams() -> None:
    """A stream that was closed reads nothing and says nothing; a letter that cannot be said becomes a question mark."""
    sys.stdin = sys.stdin or StringIO()
    sys.stdout = sys.stdout or StringIO()
    sys.stderr = sys.stderr or StringIO()
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError, OSError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]


def _pipe_closed() -> int:
    """The reader of our output has gone: nothing is lost, and nothing more can be said."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _crash() -> int:
    """A fault of ours: say where the save and the log are and how to report it."""
    import traceback

    from game.play.crash import crash_page

    for line in crash_page(traceback.format_exc()):
        say(line, err=True)
    return FAULT
