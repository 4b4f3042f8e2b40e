"""Reasons: the terms that made a vote, largest first, for a caller to put into words."""

from game.politics.stance import Terms


def largest(terms: Terms, most: int = 3) -> tuple[tuple[str, int], ...]:
    """Names and amounts by size, without those that are nothing; ties keep the order of ``Terms``."""
    named = (
        ("preference", terms.preference),
        ("commitment", terms.commitment),
        ("ambition", terms.ambition),
        ("fear", terms.fear),
    )
    return tuple(sorted((pair for pair in named if pair[1]), key=lambda pair: -abs(pair[1]))[:most])
