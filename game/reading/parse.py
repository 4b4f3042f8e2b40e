"""Parse: a file of YAML into nodes, with one plain message for whatever is wrong with it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, cast

import yaml
from yaml.events import DocumentStartEvent

from game.reading.build import Builder, Take, TooDeepError
from game.reading.characters import FALSE_INDENT, FORBIDDEN, is_plain, name_of
from game.reading.collection import paused_collection
from game.reading.diagnostic import Problems, Related, Severity
from game.reading.fix import Edit, Fix
from game.reading.nodes import Node, Span, Text
from game.reading.opening import LARGEST as LARGEST
from game.reading.opening import opened
from game.reading.remedy import mended
from game.reading.syntax import explained

if TYPE_CHECKING:  # a quarter of the time of importing this module, for a name
    from importlib.resources.abc import Traversable

try:
    from yaml import CBaseLoader as Loader

    SLOWNESS = ""
except ImportError:  # a PyYAML built without libyaml: the same events, twenty times slower
    from yaml import BaseLoader as Loader  # type: ignore[assignment]

    SLOWNESS = (
        "PyYAML was installed without libyaml, so reading takes many times longer, and a text between brackets that "
        "holds a question mark needs quotation marks. "
        "To mend it: pip install --force-reinstall --only-binary :all: pyyaml"
    )

BYTE_ORDER_MARK = "\ufeff"


class _Named(BytesIO):
    """A text under its file's name, which the parser then writes into each mark."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text.encode())
        self.name = name


def read_file(path: Traversable | Path, name: str, problems: Problems) -> Node | None:
    """The nodes of a file, or None with the reason reported. ``name`` is how messages call the file."""
    text = opened(path, name, problems)
    return None if text is None else read_yaml(text, name, problems)


def read_yaml(text: str, file: str, problems: Problems) -> Node | None:
    """The nodes of a text, or None where it cannot be read at all; what is wrong is reported."""
    plain = text.removeprefix(BYTE_ORDER_MARK)
    if "\r" in plain:
        plain = plain.replace("\r\n", "\n").replace("\r", "\n")
    problems.add_source(file, plain)
    if len(plain) > LARGEST:
        problems.report("P0003", Span(file, 1, 1), most=str(LARGEST // 1_000_000))
        return None
    if plain != text:
        problems.report("P0030", Span(file, 1, 1), fix=Fix((), "mended the line ends of the file"))
    clean = plain if is_plain(plain) else _cleaned(plain, file, problems)
    with paused_collection():
        return _parsed(clean, file, problems, blame_syntax=clean == plain)


def _cleaned(text: str, file: str, problems: Problems) -> str:
    """The text without forbidden characters, of the same length; the first of each line is reported."""
    for row, line in enumerate(text.split("\n"), 1):
        found = FALSE_INDENT.match(line) or FORBIDDEN.search(line)
        if found:
            character = line[found.end() - 1]
            code = "P0006" if character == "\t" else "P0005"
            fix = _without_tabs(line, Span(file, row, 1)) if character == "\t" else None
            problems.report(code, Span(file, row, found.end()), fix=fix, character=name_of(character))
    spaced = FALSE_INDENT.sub(lambda found: " " * len(found[0]), text.replace("\t", " "))
    return FORBIDDEN.sub("\ufffd", spaced)


def _without_tabs(line: str, start: Span) -> Fix:
    """Two spaces for each tab at the beginning of a line, which was a step to the right, and one for any other."""
    text = line.lstrip("\t ")
    inset = line[: len(line) - len(text)]
    return Fix((Edit(start, line, inset.replace("\t", "  ") + text.replace("\t", " ")),), "changed tabs to spaces")


def _parsed(text: str, file: str, problems: Problems, blame_syntax: bool) -> Node | None:
    """The tree; a mistake of syntax is not reported where forbidden characters may be the cause of it."""
    lines = text.split("\n")
    loader = Loader(_Named(text, file))
    take = cast("Take", loader.get_event)
    builder = Builder(take, file, lines, problems)
    try:
        return _document(take, builder, file, problems)
    except TooDeepError:
        return None
    except (OverflowError, ValueError):
        # Without libyaml, a number that Python cannot take (as in "\\UFFFFFFFF") comes through as Python's own error.
        builder.report("P0025", loader.get_mark())  # type: ignore[attr-defined]
        return None
    except yaml.MarkedYAMLError as error:
        if blame_syntax:
            _report_syntax(error, lines, file, problems)
        return None
    finally:
        loader.dispose()


def _document(take: Take, builder: Builder, file: str, problems: Problems) -> Node | None:
    take()  # the stream's start
    root = builder.node(take()) if _is_document(take()) else None
    if root is None or (isinstance(root, Text) and not root.value):
        problems.report("P0004", Span(file, 1, 1))
        return None
    take()  # the document's end
    after = take()
    if _is_document(after):
        builder.report("P0013", after.start_mark)
    return root


def _is_document(event: object) -> bool:
    return isinstance(event, DocumentStartEvent)


def _report_syntax(error: yaml.MarkedYAMLError, lines: list[str], file: str, problems: Problems) -> None:
    found = explained(error, lines)
    related: tuple[Related, ...] = ()
    if found.compare:
        row, column = found.compare
        related = (Related(Span(file, row + 1, column + 1), "the nearest line that it could stand beside"),)
    # The parser takes the end of a file for a line of its own.
    row = min(found.row, len(lines) - 1)
    column = found.column if row == found.row else len(lines[row])
    span = Span(file, row + 1, column + 1)
    if all(other.span != span or other.severity is not Severity.ERROR for other in problems.diagnostics):
        fix = mended(found, lines, span)
        problems.report(found.code, span, related=related, fix=fix, **dict(found.details))
