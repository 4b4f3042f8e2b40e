"""Syntax: what the parser's complaint means to an author, and where the cause is."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import yaml

from game.reading.oddity import Oddity, is_key_line, opens_text, siblings, unclosed_bracket, unclosed_quote

CANNOT_START = "*&!%@`|>,?{[-"
QUOTES = "\"'"
DASH = len("- ")
ESCAPE = re.compile("escape|hexdecimal|hexadecimal|Unicode character")
MARKS = re.compile("an alias|an anchor|a tag|a block scalar|next token|node content|a directive|incompatible")
NOT_CONTINUED = re.compile("expected key|expected '-'|expected <block end>")
WORD = re.compile(r" *(?:- +)?([a-z][a-z-]*)(?: |$)")
SPACELESS = re.compile(r" *(?:(?P<dash>-)[^\s-]|[\w-]+(?P<colon>:)\S)")


@dataclass(frozen=True, slots=True)
class Explained:
    """A code, its place (counted from 0), the words of its message, and the row it has to be compared with."""

    code: str
    row: int
    column: int
    details: tuple[tuple[str, str], ...] = ()
    compare: tuple[int, int] | None = None


Rule = Callable[[Oddity], Explained | None]


def explained(error: yaml.MarkedYAMLError, lines: list[str]) -> Explained:
    """The first rule that knows the complaint; each looks at the odd line more than at the parser's words."""
    oddity = _oddity(error, lines)
    return next(_answers(oddity), Explained("P0025", oddity.row, oddity.column))


def _answers(oddity: Oddity) -> Iterator[Explained]:
    for rule in RULES:
        answer = rule(oddity)
        if answer is not None:
            yield answer


def _oddity(error: yaml.MarkedYAMLError, lines: list[str]) -> Oddity:
    mark = error.problem_mark
    row, column = (mark.line, mark.column) if mark else (0, 0)
    began = error.context_mark
    opened = (began.line, began.column) if began else (row, column)
    return Oddity(f"{error.context}: {error.problem}", tuple(lines), row, column, opened)


def _escape(oddity: Oddity) -> Explained | None:
    if not ESCAPE.search(oddity.said):
        return None
    at = max(oddity.line.rfind("\\", 0, oddity.column + 1), 0)
    return Explained("P0024", oddity.row, at, (("escape", oddity.line[at : at + 2]),))


def _quote_to_the_end(oddity: Oddity) -> Explained | None:
    return Explained("P0021", *oddity.began) if "scalar: found unexpected" in oddity.said else None


def _second_document(oddity: Oddity) -> Explained | None:
    if "document start" not in oddity.said:
        return None
    row, above = next(oddity.above(), (0, ""))
    if above.startswith("%"):
        return Explained("P0019", row, 0, (("start", "%"),))
    return Explained("P0013" if above.startswith("...") else "P0018", oddity.row, oddity.column)


def _bracket(oddity: Oddity) -> Explained | None:
    if "flow " not in oddity.said:
        return None
    row, column = unclosed_bracket(oddity) or oddity.began if oddity.at_the_end else oddity.began
    if row < oddity.row and not oddity.line_at(oddity.row).startswith(" " * (_indent(oddity.line_at(row)) + 1)):
        return Explained("P0022", row, column, (("bracket", oddity.line_at(row)[column : column + 1]),))
    return Explained("P0026", oddity.row, oddity.column)


def _closing_bracket(oddity: Oddity) -> Explained | None:
    if oddity.character and oddity.character in "]}":
        return Explained("P0022", oddity.row, oddity.column, (("bracket", oddity.character),))
    return None


def _mark(oddity: Oddity) -> Explained | None:
    """A character that YAML keeps for itself."""
    if not MARKS.search(oddity.said):
        return None
    row, column = oddity.began
    start = oddity.line_at(row)[column : column + 1]
    return Explained("P0019", row, column, (("start", start),)) if start else None


def _quote_from_above(oddity: Oddity) -> Explained | None:
    """The quotation mark before the odd place closes one that was opened on an earlier line."""
    before = oddity.line[: oddity.column].rstrip()
    quote = before[-1:]
    if not quote or quote not in QUOTES or before.count(quote) % 2 == 0:
        return None
    opened = unclosed_quote(oddity, quote)
    return Explained("P0021", *opened) if opened else None


def _start(oddity: Oddity) -> Explained | None:
    """The odd line's value begins with a character that means something else to YAML, or with a quotation."""
    start = oddity.line[oddity.value : oddity.value + 1]
    if not start or oddity.column < oddity.value or (oddity.first_on_line and oddity.column != oddity.value):
        return None
    if start in QUOTES and oddity.column > oddity.value:
        return Explained("P0018", oddity.row, oddity.column)
    if start in CANNOT_START and not (oddity.first_on_line and start == "-"):
        return Explained("P0019", oddity.row, oddity.value, (("start", start),))
    return None


def _deeper(oddity: Oddity) -> Explained | None:
    """A key indented deeper than the line of text above it, which it then seems to continue."""
    if "values are not allowed" not in oddity.said or oddity.line.find(":") != oddity.column:
        return None
    row, above = next(oddity.above(), (0, ""))
    if SPACELESS.match(above):
        return _spaceless(row, above)
    if is_key_line(above) and not opens_text(above) and _indent(above) < _indent(oddity.line):
        return _indented(oddity, _indent(oddity.line))
    return None


def _colon(oddity: Oddity) -> Explained | None:
    return Explained("P0017", oddity.row, oddity.column) if "values are not allowed" in oddity.said else None


def _keyless(oddity: Oddity) -> Explained | None:
    if "simple key" not in oddity.said:
        return None
    row, column = oddity.began
    line = oddity.line_at(row)
    return _spaceless(row, line) or Explained("P0023", row, column, (("hint", _unmarked(line, oddity, row)),))


def _unmarked(line: str, oddity: Oddity, row: int) -> str:
    """What the line lacks to be a key, or to be an item like the one above it."""
    above = next((other for other in reversed(oddity.lines[:row]) if other.strip()), "")
    if above.lstrip().startswith("- ") and not is_key_line(above):
        return f" Write “- {line.strip()}” if it is an item of the list."
    word = WORD.match(line)
    return f" Write “{word[1]}:”, with a colon, if that is its key." if word else ""


def _spaceless(row: int, line: str) -> Explained | None:
    found = SPACELESS.match(line)
    if not found:
        return None
    group = "dash" if found["dash"] else "colon"
    return Explained("P0028", row, found.start(group), (("mark", found[group]),))


def _indentation(oddity: Oddity) -> Explained | None:
    if oddity.first_on_line and NOT_CONTINUED.search(oddity.said):
        return _indented(oddity, oddity.column)
    return None


def _indented(oddity: Oddity, column: int) -> Explained | None:
    """The odd line beside the nearest column at which it could have begun."""
    open_columns = siblings(oddity)
    if any(column == sibling for sibling, _ in open_columns):
        return _spaceless(oddity.row, oddity.line) or Explained("P0027", oddity.row, column)
    if not open_columns:
        return None
    if dashless := _dashless(oddity, column, open_columns[0]):
        return dashless
    is_prose = not is_key_line(oddity.line) and oddity.character != "-"
    sibling, row = open_columns[0] if is_prose else min(open_columns, key=lambda found: abs(found[0] - column))
    details = (("found", str(column + 1)), ("wanted", str(sibling + 1)))
    return Explained("P0020", oddity.row, column, details, (row, sibling))


def _dashless(oddity: Oddity, column: int, sibling: tuple[int, int]) -> Explained | None:
    """An item whose key stands where an item before it has one too, but no dash."""
    place, row = sibling
    above = oddity.line_at(row)
    if oddity.character != "-" or place != column + DASH or above.lstrip().startswith("-"):
        return None
    rows = range(row, -1, -1)
    first = next((at for at in rows if at == 0 or _indent(oddity.line_at(at - 1)) < place), row)
    return Explained("P0035", first, place, (("line", oddity.line_at(first).strip()),))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


RULES: tuple[Rule, ...] = (
    _escape,
    _quote_to_the_end,
    _second_document,
    _bracket,
    _closing_bracket,
    _mark,
    _quote_from_above,
    _start,
    _indentation,
    _deeper,
    _colon,
    _keyless,
)
