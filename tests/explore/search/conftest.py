"""A story whose situations can be counted by hand."""

import pytest

from game.play.rules import Rules
from tests.explore.search.stories import Part, Told, told


@pytest.fixture(scope="session")
def lattice() -> Rules:
    """Two scenes in a circle, each raising a number of its own that stops at 2, and a way out at the top of both."""
    return told(
        {
            "left": Part("anna", [Told("right", do=["a += 1"]), Told("right")]),
            "right": Part("boris", [Told("left", do=["b += 1"]), Told("goes", when="a == 2 and b == 2")]),
        }
    )
