"""Levers: who holds the guard, the army, the agenda and the rest, as one number."""

from collections.abc import Sequence

from game.politics.numbers import quotient


def lever_sum(values: Sequence[int], shares: Sequence[int]) -> int:
    """The weighted mean of the levers: 1000 where the plot holds all of them, -1000 where Khrushchev does."""
    if len(values) != len(shares):
        raise ValueError(f"{len(values)} levers and {len(shares)} shares")
    whole = sum(shares)
    return quotient(sum(value * share for value, share in zip(values, shares, strict=True)), whole) if whole else 0
