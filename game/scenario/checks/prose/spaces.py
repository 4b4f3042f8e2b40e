"""P0513: two spaces side by side between words."""

import re

from game.reading.diagnostic import Problems
from game.scenario.aspects.writings import whole, writings
from game.scenario.model import Scenario
from game.scenario.workshop import placed

_DOUBLE = re.compile(r"(?<=\S)  +(?=\S)")


def double_spaces(scenario: Scenario, problems: Problems) -> None:
    for text in writings(scenario) if "  " in whole(scenario) else ():
        if "  " in text.value and (found := _DOUBLE.search(text.value)):
            problems.report("P0513", placed(text, found.end(), problems))
