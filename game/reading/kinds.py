"""Kinds: what each kind of scalar looks like, and what is said where one does not look like it."""

import re
from collections.abc import Callable
from datetime import date

from game.reading.diagnostic import Problems
from game.reading.fix import swapped
from game.reading.nodes import Text
from game.reading.shape import Key
from game.reading.unknown import report_unknown

PATTERNS = {
    "id": "[a-z][a-z0-9_]*",
    "name": "[a-z0-9][a-z0-9_-]*",
    "number": "-?[0-9]{1,12}",
    "range": r"(-?[0-9]{1,12})\.\.(-?[0-9]{1,12})",
    "day": "([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?",
}
DAY, RANGE = re.compile(PATTERNS["day"]), re.compile(PATTERNS["range"])


def is_range(value: str) -> bool:
    found = RANGE.fullmatch(value)
    return found is not None and int(found[1]) <= int(found[2])


def is_date(value: str) -> bool:
    """A day, a month or a year, or two of them around a slash, the earlier first."""
    days = [_first_day(part) for part in value.split("/", 2)]
    known = [day for day in days if day is not None]
    return len(known) == len(days) <= 2 and known == sorted(known)


def _first_day(value: str) -> date | None:
    found = DAY.fullmatch(value)
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return None


def _is_trimmed(value: str) -> bool:
    return value != "" and value == value.strip()


def _is_one_line(value: str) -> bool:
    return _is_trimmed(value) and "\n" not in value


CHECKS: dict[str, Callable[[str], object]] = {
    "id": re.compile(PATTERNS["id"]).fullmatch,
    "name": re.compile(PATTERNS["name"]).fullmatch,
    "line": _is_one_line,
    "prose": str.strip,
    "text": str.strip,
    "number": re.compile(PATTERNS["number"]).fullmatch,
    "range": is_range,
    "flag": {"yes", "no"}.__contains__,
    "date": is_date,
    "expression": _is_trimmed,
}
CODES = {"id": "P0103", "name": "P0103", "number": "P0104", "range": "P0104", "date": "P0106"}
# What programs and other formats call the two answers.
YES_OR_NO = {**dict.fromkeys(("true", "on", "y", "yes"), "yes"), **dict.fromkeys(("false", "off", "n", "no"), "no")}
WANTED = {
    "id": "lower-case letters, digits and underscores, beginning with a letter",
    "name": "lower-case letters, digits and hyphens, beginning with a letter or digit",
    "line": "one line of text",
    "prose": "text",
    "text": "text",
    "number": "a whole number such as 12",
    "range": "two whole numbers, the smaller first, such as 300..900",
    "flag": "yes or no",
    "date": "a date such as 1964-10-12",
    "choice": "a word from a list",
    "expression": "an expression",
    "shape": "keys with values",
    "shapes": "a list, each item with keys of its own",
    "pairs": "keys with values",
    "proses": "keys with text under each",
}


def is_right(key: Key, kind: str) -> Callable[[str], object]:
    """What says whether a text is of the kind."""
    return CHECKS[kind] if kind != "choice" else key.values.__contains__


def read_text(key: Key, kind: str, text: Text, problems: Problems) -> Text | None:
    """The text if it is of the kind, without spaces around it unless it is prose; otherwise None, reported."""
    right = is_right(key, kind)
    if right(text.value):
        return text
    trimmed = text.value.strip()
    if trimmed and right(trimmed):
        return Text(trimmed, text.span, text.block)
    _refuse(key, kind, trimmed, text, problems)
    return None


def _refuse(key: Key, kind: str, value: str, text: Text, problems: Problems) -> None:
    if not value:
        problems.report("P0108", text.span, key=key.name)
    elif kind == "choice":
        details = {"key": key.name, "value": value, "values": ", ".join(key.values)}
        report_unknown("P0107", text.span, value, key.values, problems, key.values, **details)
    elif kind == "flag":
        _refuse_flag(key, value, text, problems)
    elif kind in CODES:
        hint = _written_as_id(value, "-" if kind == "name" else "_") if CODES[kind] == "P0103" else ""
        problems.report(CODES[kind], text.span, key=key.name, value=value, wanted=WANTED[kind], hint=hint)
    else:
        problems.report("P0102", text.span, key=key.name, wanted=WANTED[kind], found="text of several lines", hint="")


def _refuse_flag(key: Key, value: str, text: Text, problems: Problems) -> None:
    meant = YES_OR_NO.get(value.lower())
    fix = swapped(problems.source_line(text.span.file, text.span.line), text.span, value, meant) if meant else None
    hint = f" Write “{meant}”." if meant else ""
    problems.report("P0105", text.span, fix=fix, key=key.name, value=value, hint=hint)


def _written_as_id(value: str, joint: str) -> str:
    """A proposal of an id that keeps the author's words, where any Latin letters are left of them."""
    written = re.sub("[^a-z0-9]+", joint, value[:60].lower()).strip(joint)
    return f" Try “{written}”." if written[:1].isalpha() else ""
