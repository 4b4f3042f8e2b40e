"""Sourcing: the sentences of an outline behind which its author has put ``(?)``, to be looked up."""

import re
from collections.abc import Iterator
from itertools import pairwise

_MARK = re.compile(r"\s*\(\?\)")
_BETWEEN = re.compile(r"(?<=[.!?…])\s+")
STOPS = ".!?…"


def without_marks(paragraph: str) -> str:
    return _MARK.sub("", paragraph).strip()


def doubted(paragraph: str) -> Iterator[str]:
    """Every sentence with a mark behind it, or before its full stop."""
    pieces = _MARK.split(paragraph)
    for before, after in pairwise(pieces):
        said = _BETWEEN.split(before.strip())[-1]
        if any(map(str.isalnum, said)):
            stop = after[:1] if said[-1] not in STOPS and after[:1] in STOPS else ""
            yield said + stop
