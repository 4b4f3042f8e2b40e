"""Remedy: the fix for a mistake of syntax, where there is one that cannot be wrong."""

from game.reading.fix import Edit, Fix, quoted
from game.reading.nodes import Span
from game.reading.oddity import is_key_line, value_column
from game.reading.syntax import Explained


def mended(found: Explained, lines: list[str], span: Span) -> Fix | None:
    """A colon within a text: quotation marks around the text. A space that is missing: the space."""
    line = lines[found.row] if found.row < len(lines) else ""
    if found.code == "P0017" and " #" not in line and is_whole(lines, found.row):
        return quoted(line, span, value_column(line))
    if found.code == "P0035":
        return Fix((Edit(span._replace(column=span.column - 2), "  ", "- "),), "added the dash")
    if found.code == "P0028":
        return Fix((Edit(span._replace(column=span.column + 1), "", " "),), "added the space")
    return None


def is_whole(lines: list[str], row: int) -> bool:
    """Whether the line is a key or an item with all of its text: nothing stands below it, further to the right."""
    line = lines[row]
    below = next((other for other in lines[row + 1 :] if other.strip()), "")
    return (is_key_line(line) or line.lstrip().startswith("- ")) and _indent(below) <= _indent(line)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
