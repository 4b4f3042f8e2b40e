"""Logic: what follows from the values that variables can have, the scenario being looked through once for all."""

from game.reading.diagnostic import Problems
from game.scenario.checks.logic.closings import closings
from game.scenario.checks.logic.comparisons import comparisons
from game.scenario.checks.logic.conditions import conditions
from game.scenario.checks.logic.idle_effects import idle_effects
from game.scenario.checks.logic.steps import idle_steps
from game.scenario.checks.logic.unmoved import unmoved_variables
from game.scenario.model import Scenario
from game.scenario.reasoning.grounds import Grounds


def logic(scenario: Scenario, problems: Problems) -> None:
    grounds = Grounds(scenario)
    for check in (conditions, comparisons, idle_effects, unmoved_variables, idle_steps, closings):
        check(grounds, problems)
