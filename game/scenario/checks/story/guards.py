"""P0304: a choice that can be closed without saying why, or a reason for closing what is always open."""

from game.reading.diagnostic import Problems
from game.scenario.aspects.places import choices
from game.scenario.model import Scenario


def guards(scenario: Scenario, problems: Problems) -> None:
    for scene in scenario.scenes.values():
        for choice in choices(scene):
            for given, lacking in (("require", "closed"), ("closed", "require")):
                if choice.at.has(given) and not choice.at.has(lacking):
                    problems.report("P0304", choice.at.span(given), choice=choice.id, given=given, lacking=lacking)
