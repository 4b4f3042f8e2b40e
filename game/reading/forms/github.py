"""The form for GitHub: lines that a workflow prints and that then stand beside the lines of a change."""

from collections.abc import Iterator

from game.reading.catalogue import Severity
from game.reading.diagnostic import Diagnostic
from game.reading.forms.checked import Checked

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.REMINDER: "notice"}


def github(scenarios: tuple[Checked, ...]) -> str:
    """One line for each problem, and one for each walkthrough that goes astray."""
    return "\n".join(line for checked in scenarios for line in _lines(checked))


def _lines(checked: Checked) -> Iterator[str]:
    yield from (_line(found, checked) for found in checked.found())
    file = _property(checked.path("scenario.yaml"))
    yield from (f"::error file={file},title=walkthrough::{_words(line)}" for line in checked.astray)


def _line(found: Diagnostic, checked: Checked) -> str:
    span, file = found.span, _property(checked.path(found.span.file))
    words = " ".join(filter(None, (found.message, found.help and f"Help: {found.help}")))
    place = f"file={file},line={span.line},col={span.column},title={found.code}"
    return f"::{COMMANDS[found.severity]} {place}::{_words(words)}"


def _words(text: str) -> str:
    """What would end the line is written in the way that the reader of the lines takes back."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _words(text).replace(":", "%3A").replace(",", "%2C")
