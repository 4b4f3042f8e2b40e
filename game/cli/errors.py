"""From what went wrong to a sentence and an exit code: 2 for bad input, 130 for Ctrl+C, 70 for a fault of ours."""

import contextlib
import os
import sys
import traceback
from collections.abc import Sequence

import click

BAD_INPUT, FAULT, INTERRUPTED = 2, 70, 130


def run(arguments: Sequence[str]) -> int:
    """Run one command and give its exit code; never a traceback."""
    from game.cli.commands import plenum
    from game.play.errors import PlayError

    _speak_utf8()
    try:
        # Not plenum.main: it would take a closed pipe for an error of its own.
        with plenum.make_context("plenum", list(arguments)) as context:
            result = plenum.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as asked:
        return asked.exit_code
    except BrokenPipeError:
        return _pipe_closed()
    except (click.Abort, KeyboardInterrupt):
        click.echo("\nStopped. Everything accepted so far is saved.", err=True)
        return INTERRUPTED
    except click.ClickException as refused:
        refused.show()
        return BAD_INPUT
    except PlayError as refused:
        click.echo(str(refused), err=True)
        return BAD_INPUT
    except OSError as fault:
        click.echo(f"That could not be done: {fault}.", err=True)
        return BAD_INPUT
    except Exception:
        return _crash()
    return result if isinstance(result, int) else 0


def _speak_utf8() -> None:
    """A letter that cannot be said, or read, becomes a question mark, not a crash."""
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
    from game.play.crash import crash_page

    for line in crash_page(traceback.format_exc()):
        click.echo(line, err=True)
    return FAULT
