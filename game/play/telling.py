"""Telling: which of a scene's texts, and of a choice's, a role reads."""

from game.scenario.model import Choice, Scenario, Scene
from game.scenario.prose import Prose


def scene_prose(scenario: Scenario, scene: Scene, role: str) -> Prose | None:
    """What a role reads of a scene: its text for the one who decides, for the other what is written for him.

    Where nobody decides, or a person outside both roles, both read the text unless something else is written for one.
    """
    if scene.has_decision and scene.decides == role:
        return scene.text
    told = scene.seen_by.get(role)
    return told or (None if scene.has_decision and scene.decides in scenario.roles else scene.text)


def sees(scenario: Scenario, scene: Scene, choice: Choice, role: str) -> bool:
    """Whether a role takes a choice or is told anything of it."""
    told = scene_prose(scenario, scene, role) or choice_prose(scene, choice, role)
    return scene.decides == role or told is not None


def choice_prose(scene: Scene, choice: Choice, role: str) -> Prose | None:
    """What a role reads once a choice is taken."""
    if not scene.has_decision:
        return None
    return choice.then if scene.decides == role else choice.seen_by.get(role)
