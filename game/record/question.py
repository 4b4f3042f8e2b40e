"""Questions that both the record and a play answer, and the finding when the two are set side by side."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from game.reading.shaped import Record
from game.record.claim import Standing


class FindingWord(StrEnum):
    """What comes of setting a play's answer beside the record's."""

    AS_RECORDED = "as-recorded"
    DISPUTED = "disputed"
    DEPARTS = "departs"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class RivalAnswer:
    """An answer that some serious or popular source gives, and which."""

    value: int
    says: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its possible answers as numbers, the best of them, and the rivals.

    ``values`` names the answers of a one-of or yes-no question by position; ``best`` is empty where the record is
    silent.
    """

    id: str
    asks: str
    kind: str
    values: Mapping[str, str]
    best: frozenset[int]
    best_words: str
    rivals: tuple[RivalAnswer, ...]
    claims: tuple[str, ...]
    standing: Standing
    note: str
    at: Record = field(compare=False, repr=False)

    def words(self, answer: int) -> str:
        """An answer as a reader sees it."""
        return tuple(self.values.values())[answer] if self.values else str(answer)

    def finding(self, answer: int) -> FindingWord:
        """One of the four words: the best answer is as recorded, a rival's disputed, anything else departs."""
        if not self.best:
            return FindingWord.SILENT
        if answer in self.best:
            return FindingWord.AS_RECORDED
        if any(rival.value == answer for rival in self.rivals):
            return FindingWord.DISPUTED
        return FindingWord.DEPARTS
