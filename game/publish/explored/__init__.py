"""What an exploration found, for reading in a terminal or in a browser, and for keeping."""

from collections.abc import Callable, Mapping

from game.explore.survey.survey import Survey
from game.publish.explored.kept import kept, survey_from
from game.publish.explored.page import page
from game.publish.explored.text import text
from game.scenario.model import Scenario

__all__ = ["FORMS", "explored", "survey_from"]

FORMS: Mapping[str, Callable[[Survey, Scenario], str]] = {
    "text": text,
    "json": lambda survey, scenario: kept(survey),
    "html": page,
}


def explored(survey: Survey, scenario: Scenario, form: str) -> str:
    """The survey as text, json or html."""
    return FORMS[form](survey, scenario)
