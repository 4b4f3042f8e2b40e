"""Marks: a shape and a word for each stance, vote and finding, so that no meaning rests on colour."""

from collections import Counter
from collections.abc import Iterable

from game.play import words
from game.play.page import Decision, Estimate

STANCE_MARKS = {"with_you": "▲", "leaning": "▽", "against": "▼", "unknown": "·"}
STANCES = {name: (mark, words.STANCES[name]) for name, mark in STANCE_MARKS.items()}
VOTES = {name: (mark, words.VOTES[name]) for name, mark in (("for", "●"), ("against", "○"), ("joins", "◐"))}
FINDING_MARKS = {"as-recorded": "=", "disputed": "~", "departs": "≠", "silent": "?"}
FINDINGS = {name: (mark, words.FINDINGS[name]) for name, mark in FINDING_MARKS.items()}


def marked(table: dict[str, tuple[str, str]], name: str) -> tuple[str, str]:
    """The mark and words of a name; one that the table does not know stands for itself."""
    return table.get(name, ("·", words.worded({}, name)))


def likeness(decision: Decision) -> str:
    """``=`` where the recorded choice was taken, ``≠`` where another, ``·`` where the record has none."""
    if not decision.recorded:
        return "·"
    return "=" if decision.choice == decision.recorded else "≠"


def tally(estimates: Iterable[Estimate]) -> str:
    """How many of those who vote stand where, as far as the role can tell."""
    counted = Counter(estimate.stance for estimate in estimates if estimate.votes)
    return " ".join(f"{mark}{counted[stance]}" for stance, (mark, _) in STANCES.items() if counted[stance])
