"""Paging: long texts cut to what a page of a scene may hold; nothing is lost, only put on more pages."""

import re
from collections.abc import Iterable, Iterator

_BETWEEN = re.compile(r"(?<=[.!?…])\s+")
LONGEST_LABEL = 80


def pages(paragraphs: Iterable[str], most: int) -> list[list[str]]:
    """Paragraphs on pages of at most so many words; a paragraph longer than a page is cut between sentences."""
    made: list[list[str]] = [[]]
    room = most
    for piece in (piece for paragraph in paragraphs for piece in _pieces(paragraph, most)):
        count = len(piece.split())
        if count > room and made[-1]:
            made.append([])
            room = most
        made[-1].append(piece)
        room -= count
    return made


def _pieces(paragraph: str, most: int) -> Iterator[str]:
    """A paragraph, or its sentences on as few pieces as they need; a sentence without end is cut where it must be."""
    piece: list[str] = []
    for sentence in _BETWEEN.split(paragraph):
        words = sentence.split()
        if piece and len(piece) + len(words) > most:
            yield " ".join(piece)
            piece = []
        *whole, rest = [words[start : start + most] for start in range(0, len(words), most)] or [[]]
        yield from (" ".join(part) for part in whole)
        piece += rest
    if piece:
        yield " ".join(piece)


def shortened(words: str, most: int) -> str:
    """A label or a title that fits; where something had to go, three points say so."""
    found = words.split()
    short = " ".join(found[:most])
    if len(found) <= most and len(short) <= LONGEST_LABEL:
        return short
    kept = " ".join(found[: most - 1])[: LONGEST_LABEL - 1].rstrip(" ,;:.")
    return f"{kept}…"
