"""P0518: braces in a title, a place or a label, which is shown as it is written."""

import re

from game.reading.diagnostic import Problems
from game.scenario.aspects.places import pages
from game.scenario.model import Scenario
from game.scenario.workshop import placed

_BRACES = re.compile(r"\{[^{}]*\}?")


def braces(scenario: Scenario, problems: Problems) -> None:
    for part in pages(scenario):
        for text in part.headings:
            if found := _BRACES.search(text.value):
                problems.report("P0518", placed(text, found.start(), problems), braces=found[0])
