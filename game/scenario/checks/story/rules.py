"""P0309: rules where a player decides, or none where nobody is asked."""

from collections.abc import Iterator

from game.reading.diagnostic import Problems
from game.reading.nodes import Span
from game.scenario.aspects.places import choices
from game.scenario.model import Choice, Scenario, Scene


def rules(scenario: Scenario, problems: Problems) -> None:
    for scene in scenario.scenes.values():
        odd = _misplaced(scene) if scene.decides in scenario.roles else _unruled(scene)
        for choice, span, reason in odd:
            problems.report("P0309", span, choice=choice.id, reason=reason)


def _misplaced(scene: Scene) -> Iterator[tuple[Choice, Span, str]]:
    for choice in choices(scene):
        if choice.at.has("rule"):
            yield choice, choice.at.span("rule"), f"has a rule, but “{scene.decides}” is a role and chooses for himself"


def _unruled(scene: Scene) -> Iterator[tuple[Choice, Span, str]]:
    written = choices(scene)
    for choice in written[:-1]:
        if not choice.at.has("rule"):
            yield choice, choice.at.span("id"), "needs a rule, because no player decides here; only the last has none"
    for choice in written[-1:]:
        if choice.at.has("rule"):
            yield choice, choice.at.span("rule"), "is the last and must have no rule, so that one is always taken"
