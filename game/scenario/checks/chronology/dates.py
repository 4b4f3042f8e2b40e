"""P0325: a scene whose time begins with no date."""

from datetime import date

from game.reading.diagnostic import Problems
from game.scenario.model import Scenario


def dates(scenario: Scenario, problems: Problems) -> None:
    for scene in scenario.scenes.values():
        if scene.when and not _is_date(scene.when.split(" ")[0]):
            problems.report("P0325", scene.at.span("when"), when=scene.when)


def _is_date(word: str) -> bool:
    try:
        date.fromisoformat(word)
    except ValueError:
        return False
    return len(word) == len("1964-10-12")
