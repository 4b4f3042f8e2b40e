"""P0333, P0334 and P0336: choices of one scene that read alike, do the same, or do nothing and say nothing."""

from itertools import combinations

from game.reading.diagnostic import Problems, Related
from game.scenario.model import Choice, Scenario, Scene


def alike_choices(scenario: Scenario, problems: Problems) -> None:
    for scene in scenario.scenes.values():
        choices = scene.choices
        if len(choices) > 1:
            places = {choice.ways[0].to for choice in choices}
            if len({choice.label for choice in choices}) < len(choices):
                _report_labels(scene, problems)
            if len(places) < len(choices):
                _report_twins(scene, problems)
            if scene.id in places:
                _report_idle(scene, problems)


def _report_labels(scene: Scene, problems: Problems) -> None:
    first: dict[str, Choice] = {}
    for choice in scene.choices:
        if choice.label in first:
            related = (Related(first[choice.label].at.span("label"), "the other is here"),)
            problems.report("P0333", choice.at.span("label"), related=related, label=choice.label)
        first.setdefault(choice.label, choice)


def _report_twins(scene: Scene, problems: Problems) -> None:
    for one, other in combinations(scene.choices, 2):
        if one.label != other.label and _outcome(one) == _outcome(other):
            related = (Related(one.at.span("id"), f"“{one.id}” is here"),)
            problems.report("P0334", other.at.span("id"), related=related, choice=other.id, other=one.id)


def _outcome(choice: Choice) -> object:
    """All that a play can show of a choice once it is taken, and what the record knows of it."""
    guards = tuple(guard.source for guard in (choice.require, choice.rule) if guard)
    texts = (choice.then, tuple(choice.seen_by.items()))
    effects = tuple(effect.source for effect in choice.effects)
    ways = tuple((way.to, way.condition and way.condition.source) for way in choice.ways)
    return guards, texts, effects, ways, choice.answers, choice.history, choice.claims


def _report_idle(scene: Scene, problems: Problems) -> None:
    for choice in scene.choices:
        does_nothing = not (choice.effects or choice.answers or choice.then or choice.seen_by)
        if does_nothing and all(way.to == scene.id for way in choice.ways):
            problems.report("P0336", choice.at.span("id"), choice=choice.id)
