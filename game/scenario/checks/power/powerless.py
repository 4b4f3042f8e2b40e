"""P0326: a verb of the model for somebody, or some body, that has no numbers in it."""

from collections.abc import Iterator

from game.reading.diagnostic import Problems
from game.scenario.aspects.places import choices
from game.scenario.effects import Call
from game.scenario.model import Choice, Scenario

OF_PEOPLE = frozenset({"ask", "hear", "speak"})
OF_BODIES = frozenset({"divide", "close"})


def powerless(scenario: Scenario, problems: Problems) -> None:
    for choice in _choices(scenario):
        for effect in choice.effects:
            if isinstance(effect, Call) and (who := _without_numbers(effect, scenario)):
                problems.report("P0326", choice.at.span("do"), verb=effect.verb, name=who)


def _choices(scenario: Scenario) -> Iterator[Choice]:
    for scene in scenario.scenes.values():
        yield from choices(scene) or scene.choices


def _without_numbers(call: Call, scenario: Scenario) -> str:
    """Whom the verb is about, if the model knows nothing of him; else nothing."""
    if call.verb in OF_PEOPLE:
        person = scenario.people[call.words["person"]]
        return "" if person.stance else person.id
    if call.verb in OF_BODIES:
        body = scenario.bodies[call.words["body"]]
        there = [name for name in body.members if name in scenario.people and name not in body.absent]
        can_vote = any(scenario.people[name].stance for name in there)
        counted = body.voices > 0 and any(block.group.share > 0 for block in body.blocks)
        return "" if can_vote or (not body.members and counted) else body.id
    return ""
