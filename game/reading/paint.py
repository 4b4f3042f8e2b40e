"""Paint: the colours of a terminal, or none."""

from collections.abc import Mapping
from dataclasses import dataclass, field

RESET = "\x1b[0m"
BOLD, DIM, RED, YELLOW, CYAN, GREEN = ("\x1b[1m", "\x1b[2m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[32m")
COLOURS = {
    "place": BOLD,
    "error": RED,
    "warning": YELLOW,
    "reminder": CYAN,
    "related": DIM,
    "help": GREEN,
    "added": GREEN,
    "taken": RED,
}


@dataclass(frozen=True, slots=True)
class Paint:
    """What each part of a printed problem is painted with; a part without a colour stays as it is."""

    colours: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, part: str, words: str) -> str:
        colour = self.colours.get(part)
        return f"{colour}{words}{RESET}" if colour and words else words


PLAIN, COLOURED = Paint(), Paint(COLOURS)


def wanted(is_terminal: bool, environment: Mapping[str, str]) -> Paint:
    """Colours for a terminal that can show them, unless the reader has said that they want none."""
    refused = environment.get("NO_COLOR") or environment.get("TERM") == "dumb"
    return COLOURED if is_terminal and not refused else PLAIN
