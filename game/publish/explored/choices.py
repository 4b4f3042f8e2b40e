"""Choices: every choice of a story in a row: how often it was open and taken, and what it moves."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.explore.survey.survey import ChoiceEffect, Covered, Survey
from game.publish.explored.figures import VERDICTS, ending_title, part, places
from game.scenario.model import Scenario

# A table that a browser still sorts at once.
MOST_ROWS = 500


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """One choice. Shares are of all plays (open) and of those in which it was open (taken)."""

    scene: str
    title: str
    choice: str
    label: str
    who: str
    open: float
    taken: float
    verdict: str
    ending: str
    effect: ChoiceEffect | None
    where: str


def choice_rows(survey: Survey, scenario: Scenario) -> tuple[ChoiceRow, ...]:
    """All choices as authored; where they are too many, first those that move most."""
    rows = list(_rows(survey, scenario))
    if len(rows) > MOST_ROWS:
        rows.sort(key=lambda row: -abs(row.effect.points) if row.effect and row.effect.verdict == "moves" else 0)
    return tuple(rows[:MOST_ROWS])


def _rows(survey: Survey, scenario: Scenario) -> Iterator[ChoiceRow]:
    effects, where = {(each.scene, each.choice): each for each in survey.effects}, places(survey)
    for each in survey.coverage:
        if each.kind == "choice":
            key = each.scene, each.choice
            yield _row(survey, scenario, each, effects.get(key), where.get(key, ""))


def _row(survey: Survey, scenario: Scenario, each: Covered, effect: ChoiceEffect | None, where: str) -> ChoiceRow:
    return ChoiceRow(
        each.scene,
        scenario.scenes[each.scene].title if each.scene in scenario.scenes else each.scene,
        each.choice,
        each.what,
        _who(scenario, each.scene),
        part(each.open, survey.plays),
        part(each.plays, each.open),
        VERDICTS.get(effect.verdict, effect.verdict) if effect else _unmeasured(each),
        ending_title(survey, effect.ending) if effect else "",
        effect,
        where,
    )


def _unmeasured(each: Covered) -> str:
    """Why nothing is said of what it moves: no line of play ever chose it by lot."""
    return "not measured" if each.plays else "never taken" if each.open else "never open"


def _who(scenario: Scenario, scene: str) -> str:
    decides = scenario.scenes[scene].decides if scene in scenario.scenes else ""
    return scenario.people[decides].name if decides in scenario.people else decides
