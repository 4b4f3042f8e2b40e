"""P0117: a person who sits in a body in two ways at once."""

from game.reading.diagnostic import Problems
from game.scenario.model import Scenario


def seating(scenario: Scenario, problems: Problems) -> None:
    for body in scenario.bodies.values():
        for text in body.at.texts("attend"):
            if text.value in body.members:
                reason = "is a member already, and need not attend without a vote"
                problems.report("P0117", text.span, person=text.value, reason=reason)
        for text in body.at.texts("absent"):
            if text.value in body.attend:
                problems.report("P0117", text.span, person=text.value, reason="cannot be absent and attend")
