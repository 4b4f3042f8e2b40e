"""Lines: a file's lines lost, doubled, moved, indented otherwise, and their keys and values changed."""

import re
from collections.abc import Callable
from random import Random

from tests.fuzz import nasty

KEYED = re.compile(r"^(?P<head>\s*(?:- )?(?:\{)?(?P<key>[\w-]+):)(?P<value>.*)$")

Change = Callable[[Random, str], str]


def _one(chance: Random, text: str, change: Change) -> str:
    """One line of the text changed."""
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    lines[at] = change(chance, lines[at])
    return "\n".join(lines)


def lost(chance: Random, text: str) -> str:
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    del lines[at : at + chance.choice((1, 1, 1, 2, 5, 20))]
    return "\n".join(lines)


def doubled(chance: Random, text: str) -> str:
    lines = text.split("\n")
    at, count = chance.randrange(len(lines)), chance.choice((1, 1, 2, 6, 15))
    return "\n".join(lines[: at + count] + lines[at:])


def moved(chance: Random, text: str) -> str:
    lines = text.split("\n")
    line = lines.pop(chance.randrange(len(lines)))
    lines.insert(chance.randint(0, len(lines)), line)
    return "\n".join(lines)


def exchanged(chance: Random, text: str) -> str:
    lines = text.split("\n")
    here, there = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[here], lines[there] = lines[there], lines[here]
    return "\n".join(lines)


def indented(chance: Random, text: str) -> str:
    """One line or several stand further to the right or to the left."""
    lines = text.split("\n")
    start = chance.randrange(len(lines))
    step = chance.choice((" ", "  ", "    ", "\t", "- ", "", ""))
    for at in range(start, min(len(lines), start + chance.choice((1, 1, 2, 6)))):
        lines[at] = step + lines[at] if step else lines[at][chance.choice((1, 2)) :]
    return "\n".join(lines)


def joined(chance: Random, text: str) -> str:
    breaks = [at for at, letter in enumerate(text) if letter == "\n"]
    at = chance.choice(breaks) if breaks else 0
    return text[:at] + " " + text[at + 1 :].lstrip(" ")


def broken(chance: Random, text: str) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + "\n" + " " * chance.choice((0, 2, 4, 6)) + text[at:]


def key_misspelt(chance: Random, text: str) -> str:
    def misspelt(chance: Random, line: str) -> str:
        found = KEYED.match(line)
        if not found:
            return line
        at = chance.randrange(len(found["key"]))
        key = found["key"][:at] + chance.choice(("", "x", "e", "-", " ", "É", "s")) + found["key"][at + 1 :]
        return line.replace(found["key"], key, 1)

    return _one(chance, text, misspelt)


def value_replaced(chance: Random, text: str) -> str:
    def replaced(chance: Random, line: str) -> str:
        found = KEYED.match(line)
        return f"{found['head']} {nasty.scalar(chance)}" if found else line + nasty.scalar(chance)

    return _one(chance, text, replaced)


def value_emptied(chance: Random, text: str) -> str:
    return _one(chance, text, lambda _, line: found["head"] if (found := KEYED.match(line)) else line)


def quoted(chance: Random, text: str) -> str:
    def marked(chance: Random, line: str) -> str:
        found, mark = KEYED.match(line), chance.choice("'\"")
        return f"{found['head']} {mark}{found['value'].strip()}{mark}" if found else f"{mark}{line}{mark}"

    return _one(chance, text, marked)


def piece_added(chance: Random, text: str) -> str:
    lines = text.split("\n")
    piece = chance.choice((*nasty.PIECES, nasty.BOMB, "format: 1", "gtoo: x", "goto: x", "- x"))
    lines.insert(chance.randint(0, len(lines)), " " * chance.choice((0, 2, 4, 8)) + piece)
    return "\n".join(lines)


MUTATORS = (
    *(lost, lost, doubled, moved, exchanged, indented, indented, joined, broken, key_misspelt, value_replaced),
    *(value_replaced, value_emptied, quoted, piece_added),
)
