"""A survey in a browser: one page that holds everything it needs, and opens without a network."""

from jinja2 import Environment, PackageLoader, StrictUndefined

from game.explore.survey.survey import LineSurvey, Survey
from game.publish.explored import figures
from game.publish.explored.chairs import chairs
from game.publish.explored.choices import choice_rows
from game.publish.explored.gaps import departing, gaps, reached
from game.publish.explored.histograms import constant, histograms
from game.publish.explored.picture import HIGH, WIDE, picture
from game.publish.explored.text import made
from game.reading.plural import counted
from game.scenario.model import Scenario

# So many things of one kind are read by nobody; the JSON has them all.
LONGEST = 200


def page(survey: Survey, scenario: Scenario) -> str:
    """The page."""
    environment = Environment(
        loader=PackageLoader("game.publish"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    found = histograms(survey, scenario)
    return environment.get_template("explored.html").render(
        survey=survey,
        made=list(made(survey, scenario)),
        drawn=picture(survey, scenario),
        box={"wide": WIDE, "high": HIGH},
        rows=choice_rows(survey, scenario),
        choices=sum(each.kind == "choice" for each in survey.coverage),
        questions=_questions(survey),
        flags=[each for each in found if each.is_flag][:LONGEST],
        histograms=[each for each in found if not each.is_flag][:LONGEST],
        constant=constant(survey)[:LONGEST],
        gaps=gaps(survey),
        reached=reached(survey),
        chairs=chairs(survey.agency),
        longest=LONGEST,
        figures=figures,
        counted=counted,
    )


def _questions(survey: Survey) -> list[tuple[str, tuple[float, ...]]]:
    """Each question that some play answers otherwise than the record, and how often each line does."""
    lines = [_departing(line) for line in survey.lines]
    asked = dict.fromkeys(asks for line in lines for asks in line)
    return [(asks, tuple(line.get(asks, 0.0) for line in lines)) for asks in asked]


def _departing(line: LineSurvey) -> dict[str, float]:
    return {asks: share for share, asks in departing(line)}
