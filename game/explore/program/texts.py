"""Texts: everything that is read at one scene or ending, and by whom."""

from collections.abc import Iterator

from game.play.telling import choice_prose, scene_prose
from game.scenario.model import Ending, Scenario, Scene
from game.scenario.prose import Prose

# A text as each role reads it; nothing where it reads none.
Told = dict[str, Prose | None]


def texts(scenario: Scenario, place: int) -> Iterator[tuple[str, Told]]:
    """The texts of the scene or ending at this position of the layout, and where each stands."""
    scenes = tuple(scenario.scenes.values())
    if place >= len(scenes):
        yield from ending_texts(scenario, tuple(scenario.endings.values())[place - len(scenes)])
        return
    scene = scenes[place]
    yield "text", scene_text(scenario, scene)
    for choice in scene.choices:
        yield choice.id, {role: choice_prose(scene, choice, role) for role in scenario.roles}


def scene_text(scenario: Scenario, scene: Scene) -> Told:
    return {role: scene_prose(scenario, scene, role) for role in scenario.roles}


def ending_texts(scenario: Scenario, ending: Ending) -> Iterator[tuple[str, Told]]:
    yield "seen-by", {role: ending.seen_by.get(role) for role in scenario.roles}
    yield "text", dict.fromkeys(scenario.roles, ending.text)


def different(told: Told) -> list[Prose]:
    """The texts that are read, each once however many read it."""
    return list({id(prose): prose for prose in told.values() if prose}.values())
