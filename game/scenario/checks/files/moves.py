"""P0602: a walkthrough that names a move nobody can make, or not from its chair."""

from collections.abc import Mapping

from game.reading.diagnostic import Problems
from game.reading.suggest import did_you_mean
from game.scenario.aspects.places import choices
from game.scenario.model import Scenario

HISTORY = "history"


def walkthrough_moves(scenario: Scenario, problems: Problems) -> None:
    """Old names count: a choice that was renamed says so under “was”."""
    if not scenario.walkthroughs:
        return
    deciders = _deciders(scenario)
    for walkthrough in scenario.walkthroughs:
        own = [name for name, roles in deciders.items() if walkthrough.role in roles]
        for text in walkthrough.at.texts("moves"):
            if text.value == HISTORY:
                reason = (
                    "" if len(walkthrough.moves) == 1 else "“history” stands alone: it means every move of the path"
                )
            else:
                reason = _reason(text.value, walkthrough.role, deciders, own)
            if reason:
                problems.report("P0602", text.span, reason=reason)


def _deciders(scenario: Scenario) -> Mapping[str, set[str]]:
    """Every choice by its names, with those who may make it."""
    found: dict[str, set[str]] = {}
    for scene in scenario.scenes.values():
        for choice in choices(scene):
            for name in filter(None, (choice.id, choice.was)):
                found.setdefault(name, set()).add(scene.decides)
    return found


def _reason(move: str, role: str, deciders: Mapping[str, set[str]], own: list[str]) -> str:
    if move not in deciders:
        return f"there is no choice “{move}”.{did_you_mean(move, own)}"
    if role not in deciders[move]:
        return f"“{move}” is no choice of {role}’s; a walkthrough holds only the moves of the role it plays"
    return ""
