"""Values: what an author writes for a variable's value, as the whole number that is kept, and back."""

from game.reading.kinds import CHECKS
from game.scenario.types import FLAG, NUMBER, YES_NO, Type


def value_of(found: Type, limits: tuple[int, int], text: str) -> int | None:
    """The number kept for a value as written; None where the type has no such value."""
    low, high = limits
    if found == NUMBER:
        return int(text) if CHECKS["number"](text) and low <= int(text) <= high else None
    names = names_of(found)
    return names.index(text) if text in names else None


def written(found: Type, value: int) -> str:
    """A value as an author writes it."""
    return str(value) if found == NUMBER else names_of(found)[value]


def names_of(found: Type) -> tuple[str, ...]:
    """The words that a value can be; none for a number."""
    return YES_NO if found == FLAG else found.values


def wanted(found: Type, limits: tuple[int, int]) -> str:
    """What may be written, in words."""
    if found == NUMBER:
        return f"a number from {limits[0]} to {limits[1]}"
    return " or ".join(names_of(found)) or found.words()
