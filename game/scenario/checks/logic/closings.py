"""P0340: a closing that no division of the same body comes before."""

from game.reading.diagnostic import Problems
from game.scenario.effects import Call
from game.scenario.model import Choice
from game.scenario.reasoning.grounds import Grounds
from game.scenario.reasoning.places import Place


def closings(grounds: Grounds, problems: Problems) -> None:
    if not any(isinstance(change.effect, Call) and change.effect.verb == "close" for change in grounds.changes):
        return
    for scene in grounds.scenario.scenes.values():
        for choice in scene.choices:
            _report(choice, problems)


def _report(choice: Choice, problems: Problems) -> None:
    divided: set[str] = set()
    for item, effect in enumerate(choice.effects):
        if not isinstance(effect, Call) or effect.verb not in ("divide", "close"):
            continue
        body = effect.words["body"]
        if effect.verb == "close" and body not in divided:
            problems.report("P0340", Place(choice.at, "do", item).span(problems), body=body)
        divided.add(body)
