"""Checks of a whole scenario: one file each, every one a code, a function and a page of examples."""

from game.reading.diagnostic import Problems
from game.scenario.model import Scenario


def check_scenario(scenario: Scenario, problems: Problems) -> None:
    """Report everything that is wrong with a scenario that could be read."""
