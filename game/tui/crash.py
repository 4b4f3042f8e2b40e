"""Running the face to its end: what is left on the terminal when it breaks, and where the rest is written."""

import traceback
from collections.abc import Callable
from io import StringIO
from pathlib import Path

from rich.console import Console
from textual.app import App

INTERRUPTED = 130
BROKEN = 70


def guarded(app: App[None], log_path: Path, saved: Callable[[], str]) -> int:
    """Run an application. Textual prints what broke it, with all local values: here that goes to the log instead."""
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
    print(apology(saved(), written(faults.getvalue(), log_path)))
    return BROKEN


def written(faults: str, log_path: Path) -> str:
    """Keep what broke, and say where; a disk that refuses is no second fault."""
    try:
        log_path.parent.mkdir(parents=True, exist_ok=True)
        log_path.write_text(faults, encoding="utf-8")
    except OSError as refusal:
        return f"What broke could not be written to {log_path}: {refusal.strerror}."
    return f"What broke is written in {log_path}."


def apology(saved: str, log: str) -> str:
    safe = f"Your play is safe in {saved}: every decision was saved as you took it.\n" if saved else ""
    return (
        f"The game broke, and stopped.\n{safe}{log}\n"
        "To report it, send that file and say what you pressed last. To go on, start the game again and continue."
    )
