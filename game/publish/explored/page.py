"""page stub"""
from game.explore.survey import Survey
from game.scenario.model import Scenario
def page(survey: Survey, scenario: Scenario) -> str:
    return ""
