"""Marks: a shape and a word for each stance, vote and finding, so that no meaning rests on colour."""

from collections import Counter
from collections.abc import Iterable

from game.play.page import Decision, Estimate

STANCES = {
    "with_you": ("▲", "with you"),
    "leaning": ("▽", "leaning"),
    "against": ("▼", "against"),
    "unknown": ("·", "unknown"),
}
VOTES = {"for": ("●", "for"), "against": ("○", "against"), "joins": ("◐", "joins the others")}
FINDINGS = {
    "as-recorded": ("=", "as recorded"),
    "disputed": ("~", "disputed"),
    "departs": ("≠", "departs from the record"),
    "silent": ("?", "the record is silent"),
}
STATUSES = {
    "done": "it was done",
    "considered": "considered at the time",
    "thinkable": "thinkable, not recorded",
    "invented": "invented for this play",
}
METHODS = {"roll_call": "by roll-call", "hands": "by show of hands", "ballot": "by secret ballot"}


def worded(table: dict[str, tuple[str, str]], name: str) -> tuple[str, str]:
    """The mark and word of a name; one that the table does not know stands for itself."""
    return table.get(name, ("·", spoken(name)))


def spoken(name: str) -> str:
    return name.replace("-", " ").replace("_", " ")


def likeness(decision: Decision) -> str:
    """``=`` where the recorded choice was taken, ``≠`` where another, ``·`` where the record has none."""
    if not decision.recorded:
        return "·"
    return "=" if decision.choice == decision.recorded else "≠"


def tally(estimates: Iterable[Estimate]) -> str:
    """How many of those who vote stand where, as far as the role can tell."""
    counted = Counter(estimate.stance for estimate in estimates if estimate.votes)
    return " ".join(f"{mark}{counted[stance]}" for stance, (mark, _) in STANCES.items() if counted[stance])
