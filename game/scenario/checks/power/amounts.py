"""P0113 and P0114: numbers of the model beyond what they can be, and weights beyond the range given for them."""

from collections.abc import Iterator
from typing import NamedTuple

from game.reading.diagnostic import Problems, Related
from game.reading.kinds import CHECKS
from game.reading.nodes import Text
from game.reading.shaped import Record
from game.scenario.model import Scenario

WHOLE = 1000
LONGEST_PLAY = 600
MOST_VOICES = 5000
MOST_WEIGHT = 100
# Log-odds may be below nothing; what a thing counts for may not.
SIGNED_WEIGHTS = frozenset({"base"})
FARTHEST = 10_000

OF_PEOPLE = {
    "grievance": (-WHOLE, WHOLE),
    "commitment": (0, 3),
    "fear": (0, WHOLE),
    "ambition": (0, WHOLE),
    "weight": (0, MOST_WEIGHT),
}
OF_GROUPS = {"share": (0, WHOLE), "mean": (-WHOLE, WHOLE), "spread": (0, WHOLE)}
OF_TERMS = {"value": (0, WHOLE), "cost": (0, WHOLE)}


class Amount(NamedTuple):
    """A number as written, with what it is called and the ends between which it must be."""

    name: str
    text: Text
    low: int
    high: int


def amounts(scenario: Scenario, problems: Problems) -> None:
    for name, text, low, high in _all(scenario):
        if not low <= _number(text, low) <= high:
            problems.report("P0113", text.span, name=name, value=text.value, low=str(low), high=str(high))
    for record in scenario.model.at.records("weights"):
        _report_outside(record, problems)


def _number(text: Text, default: int) -> int:
    """Another check speaks of what is no number."""
    return int(text.value) if CHECKS["number"](text.value) else default


def _report_outside(record: Record, problems: Problems) -> None:
    low, joint, high = record.text("range").partition("..")
    value = record.maybe("value")
    if joint and value is not None and not int(low) <= int(value) <= int(high):
        related = (Related(record.span("range"), "its range is here"),)
        span, weight = record.span("value"), record.text("weight")
        problems.report("P0114", span, related=related, weight=weight, value=value, low=low, high=high)


def _all(scenario: Scenario) -> Iterator[Amount]:
    yield from _keyed(scenario.at, {"minutes": (1, LONGEST_PLAY)})
    for person in scenario.people.values():
        for numbers in person.at.records("model"):
            yield from _keyed(numbers, OF_PEOPLE)
    for body in scenario.bodies.values():
        yield from _keyed(body.at, {"voices": (1, MOST_VOICES)})
        for group in body.at.records("groups"):
            yield from _keyed(group, OF_GROUPS)
    for charge in scenario.charges.values():
        for key in ("weighs", "own"):
            yield from (Amount(name.value, text, -WHOLE, WHOLE) for name, text in charge.at.pairs(key))
    yield from _of_model(scenario.model.at)


def _of_model(record: Record) -> Iterator[Amount]:
    for weight in record.records("weights"):
        low = -FARTHEST if weight.text("weight") in SIGNED_WEIGHTS else 0
        yield from _keyed(weight, {"value": (low, FARTHEST)})
    for lever in record.records("levers"):
        yield from _keyed(lever, {"share": (0, WHOLE)})
    for term in record.records("terms"):
        yield from _keyed(term, OF_TERMS)


def _keyed(record: Record, limits: dict[str, tuple[int, int]]) -> Iterator[Amount]:
    for key, (low, high) in limits.items():
        yield from (Amount(key, text, low, high) for text in record.texts(key))
