"""P0245: a variable that every effect on it leaves as it was when play opens."""

from game.reading.diagnostic import Problems, Related
from game.scenario.reasoning.grounds import Grounds
from game.scenario.reasoning.reasons import effects_on
from game.scenario.values import written


def unmoved_variables(grounds: Grounds, problems: Problems) -> None:
    changed = {change.name for change in grounds.changes}
    for variable in grounds.scenario.variables.values():
        if variable.id in changed and len(grounds.reached[variable.id]) == 1 and variable.low < variable.high:
            start = written(variable.type, variable.start)
            places = effects_on(variable.id, grounds)[:2]
            related = tuple(Related(place.span(problems), "an effect on it is here") for place in places)
            span = variable.at.span("variable")
            problems.report("P0245", span, related=related, variable=variable.id, start=start)
