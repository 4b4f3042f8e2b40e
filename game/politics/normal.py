"""A normal deviate from bytes: twelve uniforms of sixteen bits, added, less their mean."""

from collections.abc import Sequence
from struct import unpack

from game.politics.numbers import quotient, quotients

UNIFORMS = 12
BYTES = 2 * UNIFORMS
_RANGE = 1 << 16
_MEAN = UNIFORMS * (_RANGE - 1)  # of twice their sum


def summed(uniforms: Sequence[int]) -> int:
    """Twelve numbers of sixteen bits to thousandths of a standard deviation, within six deviations."""
    return quotient(1000 * (2 * sum(uniforms) - _MEAN), 2 * _RANGE)


def deviates(sixteens: Sequence[int], every: int) -> list[int]:
    """Many at once: the first twelve of every so many numbers of sixteen bits make one."""
    uniforms = zip(*(sixteens[n::every] for n in range(UNIFORMS)), strict=True)
    return quotients([1000 * (2 * total - _MEAN) for total in map(sum, uniforms)], 2 * _RANGE)


def deviate(chunk: bytes) -> int:
    """Twenty-four bytes to thousandths of a standard deviation."""
    if len(chunk) != BYTES:
        raise ValueError(f"a deviate takes {BYTES} bytes, not {len(chunk)}")
    return summed(unpack(f">{UNIFORMS}H", chunk))
