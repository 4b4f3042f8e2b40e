"""Plural: a count with the noun that goes with it, the same wherever something is counted."""


def counted(count: int, one: str, many: str = "") -> str:
    """``1 choice``, ``2 choices``; ``many`` where an s is not enough."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"
