"""Ways: how many plays went from each scene to each that it can lead to, whatever the choice."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.explore.survey.survey import Survey
from game.scenario.model import Choice, Scenario, Scene

Counts = Mapping[tuple[str, str, str], int]


@dataclass(frozen=True, slots=True)
class Passage:
    """From a scene to a scene or an ending; how many plays went so, None where that was not counted."""

    start: str
    end: str
    plays: int | None


def passages(survey: Survey, scenario: Scenario) -> tuple[Passage, ...]:
    """Every passage that is written, once."""
    passed: Counts = {(each.kind, each.scene, each.choice or each.kind): each.plays for each in survey.coverage}
    ways: Counts = {(each.scene, each.choice, each.what): each.plays for each in survey.coverage if each.kind == "way"}
    found: dict[tuple[str, str], int | None] = {}
    for scene in scenario.scenes.values():
        for choice in scene.choices:
            for to in dict.fromkeys(way.to for way in choice.ways):
                known, plays = found.get((scene.id, to), 0), _plays(scene, choice, to, passed, ways)
                found[scene.id, to] = None if known is None or plays is None else known + plays
    return tuple(Passage(start, end, plays) for (start, end), plays in found.items())


def _plays(scene: Scene, choice: Choice, to: str, passed: Counts, ways: Counts) -> int | None:
    if len(choice.ways) > 1:
        return ways.get((scene.id, choice.id, to))
    return passed.get(("choice", scene.id, choice.id) if scene.has_decision else ("scene", scene.id, "scene"))
