"""P0322: roles that are not two opposed sides."""

from game.reading.diagnostic import Problems
from game.scenario.model import Scenario

SIDES = 2


def sides(scenario: Scenario, problems: Problems) -> None:
    roles = tuple(scenario.roles.values())
    if len(roles) != SIDES:
        problems.report(
            "P0322", scenario.at.span("roles"), reason=f"there are two roles in a scenario, not {len(roles)}"
        )
        return
    one, other = roles
    for role, opponent in ((one, other), (other, one)):
        if role.against == role.id:
            reason = f"“{role.id}” cannot stand against himself; write “{opponent.id}”"
            problems.report("P0322", role.at.span("against"), reason=reason)
    if one.side == other.side and one.side:
        reason = f"“{one.id}” and “{other.id}” are on one side; one is for removal, the other for khrushchev"
        problems.report("P0322", other.at.span("side"), reason=reason)
