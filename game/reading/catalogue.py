"""Catalogue: every diagnostic that exists, one Markdown page each, with its message and its examples."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

PAGE = re.compile(
    r"---\n(?P<head>.*?)\n---\n(?P<meaning>.*?)\n"
    r"## Wrong\s+```yaml\n(?P<wrong>.*?)^```\s+"
    r"## Right\s+```yaml\n(?P<right>.*?)^```\s*",
    re.DOTALL | re.MULTILINE,
)


class Severity(StrEnum):
    """How bad a problem is: an error keeps a scenario from being played, a reminder only says what is still to do."""

    ERROR = "error"
    WARNING = "warning"
    REMINDER = "reminder"


@dataclass(frozen=True, slots=True)
class Definition:
    """What a code means, and an example that earns it beside one that does not.

    ``message`` has {name} in place of details; ``file`` is where in a scenario the examples stand. ``subject`` is the
    detail that names what is wrong (problems of one subject have one cause), ``fix`` what to type instead.
    """

    code: str
    title: str
    severity: Severity
    message: str
    meaning: str
    wrong: str
    right: str
    file: str = ""
    subject: str = ""
    fix: str = ""
    mended: str = ""


@cache
def definition(code: str) -> Definition:
    """The definition of a code; a code without a page is a KeyError."""
    page = _folder() / f"{code}.md"
    if not page.is_file():
        raise KeyError(code)
    return _read(code, page.read_text(encoding="utf-8"))


def definitions() -> tuple[Definition, ...]:
    """Every definition, in the order of the codes."""
    return tuple(map(definition, codes()))


def codes() -> tuple[str, ...]:
    """Every code, in order."""
    names = (page.name for page in _folder().iterdir())
    return tuple(name.removesuffix(".md") for name in sorted(names) if name.endswith(".md"))


def _folder() -> Traversable:
    folder = Path(__file__).with_name("diagnostics")
    if folder.is_dir():
        return folder
    # In an archive; slow to import, and seldom needed.
    from importlib.resources import files

    return files("game.reading") / "diagnostics"


def _read(code: str, page: str) -> Definition:
    parts = PAGE.fullmatch(page)
    if parts is None:
        raise ValueError(f"the page of {code} lacks its head, its meaning or one of its examples")
    head = dict(_heading(line) for line in parts["head"].splitlines())
    if head["code"] != code:
        raise ValueError(f"the page of {code} says that it is {head['code']}")
    return Definition(
        code=code,
        title=head["title"],
        severity=Severity(head["severity"]),
        message=head["message"],
        meaning=parts["meaning"].strip(),
        wrong=parts["wrong"],
        right=parts["right"],
        file=head.get("file", ""),
        subject=head.get("subject", ""),
        fix=head.get("fix", ""),
        mended=head.get("mended", ""),
    )


def _heading(line: str) -> tuple[str, str]:
    key, _, value = line.partition(":")
    return key.strip(), value.strip()
