"""P0439: a question of the record that rests on no claim."""

from game.reading.diagnostic import Problems
from game.scenario.model import Scenario


def uncited_questions(scenario: Scenario, problems: Problems) -> None:
    for question in scenario.questions.values():
        if question.at.has("claims") and not question.claims:
            problems.report("P0439", question.at.span("question"), question=question.id)
