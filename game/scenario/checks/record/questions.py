"""P0407: a question of the record that no play can answer."""

from game.reading.diagnostic import Problems
from game.scenario.aspects.places import keys
from game.scenario.model import Scenario


def unanswered_questions(scenario: Scenario, problems: Problems) -> None:
    answered = {
        word.value
        for scene in scenario.scenes.values()
        for choice in scene.choices
        for word in keys(choice.at, "answers")
    }
    for question in scenario.questions.values():
        if question.id not in answered:
            problems.report("P0407", question.at.span("question"), question=question.id)
