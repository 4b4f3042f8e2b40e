"""P0432: a rival that says the same as what it is to rival."""

from game.reading.diagnostic import Problems, Related
from game.scenario.model import Scenario


def rival_answers(scenario: Scenario, problems: Problems) -> None:
    for question in scenario.questions.values():
        names = tuple(question.values)
        best = {names[answer] if names else str(answer) for answer in question.best}
        for rival in question.at.records("rivals"):
            if rival.text("value") in best:
                related = (Related(question.at.span("best"), "the best answer"),)
                problems.report("P0432", rival.span("value"), related=related, words=rival.text("value"))
    for claim in scenario.claims.values():
        for rival in claim.at.records("rivals"):
            if _letters(rival.text("text")) == _letters(claim.text):
                related = (Related(claim.at.span("text"), "the claim"),)
                problems.report("P0432", rival.span("text"), related=related, words=rival.text("text"))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
