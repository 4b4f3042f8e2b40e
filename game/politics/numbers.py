"""Whole-number arithmetic in thousandths, so that every machine and every Python reaches the same result."""

from collections.abc import Iterable
from decimal import Context

ONE = 1000
_STEP = 50
_FAR = 8000
_EXACT = Context(prec=20)


def clamp(value: int, low: int, high: int) -> int:
    return low if value < low else high if value > high else value


def quotient(value: int, divisor: int) -> int:
    """The nearest whole number, halves away from zero: the same for a number and its negative."""
    nearest = (abs(value) * 2 + divisor) // (divisor * 2)
    return nearest if value >= 0 else -nearest


def clamps(values: Iterable[int], low: int, high: int) -> list[int]:
    """Many at once: a column of numbers is several times quicker than each by itself."""
    return [low if value < low else high if value > high else value for value in values]


def quotients(values: Iterable[int], divisor: int) -> list[int]:
    """Many at once."""
    twice = 2 * divisor
    return [(2 * v + divisor) // twice if v >= 0 else -((divisor - 2 * v) // twice) for v in values]


def times(value: int, *shares: int) -> int:
    """The value multiplied by shares in thousandths, rounded once at the end."""
    scale = 1
    for share in shares:
        value *= share
        scale *= ONE
    return quotient(value, scale)


def _millionths(x: int) -> int:
    odds = _EXACT.exp(_EXACT.divide(-x, ONE))
    return int(_EXACT.divide(10**6, _EXACT.add(1, odds)).to_integral_value(context=_EXACT))


# Decimal's exp is correctly rounded on every platform; the float one is not. The context is our own, since the
# surrounding one belongs to the caller.
_CURVE = tuple(_millionths(x) for x in range(0, _FAR + 1, _STEP))


def logistic(x: int) -> int:
    """Log-odds in thousandths to a chance in thousandths, by a table with straight lines between its points."""
    if x < 0:
        return ONE - logistic(-x)
    if x >= _FAR:
        return ONE
    place, rest = divmod(x, _STEP)
    low, high = _CURVE[place], _CURVE[place + 1]
    return quotient(low * _STEP + (high - low) * rest, _STEP * ONE)
