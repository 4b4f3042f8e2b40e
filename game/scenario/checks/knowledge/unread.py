"""P0422: a text that is written for somebody who never reads it."""

from collections.abc import Iterator

from game.reading.diagnostic import Problems
from game.reading.nodes import Span
from game.scenario.aspects.places import choices, keys
from game.scenario.model import Scenario, Scene


def unread_texts(scenario: Scenario, problems: Problems) -> None:
    for scene in scenario.scenes.values():
        found = _of_a_role(scene) if scene.decides in scenario.roles else _of_nobody(scene, scenario)
        for span, reason in found:
            problems.report("P0422", span, reason=reason)


def _of_a_role(scene: Scene) -> Iterator[tuple[Span, str]]:
    """He who decides reads the text and what follows, and never what others see of it."""
    parts = (("text", scene.at), *(("then", choice.at) for choice in choices(scene)))
    for key, record in parts:
        for role in keys(record, "seen-by"):
            if role.value == scene.decides:
                yield role.span, f"“{scene.decides}” decides here and reads “{key}”, not this; move the words there"


def _of_nobody(scene: Scene, scenario: Scenario) -> Iterator[tuple[Span, str]]:
    if scene.at.has("text") and scenario.roles and all(role in scene.seen_by for role in scenario.roles):
        yield scene.at.span("text"), "every role has a seen-by of its own here, so nobody reads this; delete it"
    for choice in choices(scene):
        if choice.at.has("then"):
            yield choice.at.span("then"), "no role decides here, so nobody reads “then”; write it under seen-by"
