"""One table of keys feeds every screen, the foot lines and the help."""

import pytest

from game.tui.app import PlenumApp
from game.tui.catalogue import Catalogue
from game.tui.dossiers import Dossiers
from game.tui.ending import Ending
from game.tui.glossary import Glossary
from game.tui.help import Help, help_lines
from game.tui.keys import TABLE, foot
from game.tui.leaf import Leaf
from game.tui.record import Record
from game.tui.roles import RoleChoice
from game.tui.scene import Scene
from game.tui.title import Title

SCREENS = (Title, Leaf, Catalogue, RoleChoice, Scene, Dossiers, Glossary, Record, Ending, Help)
PHYSICAL = dict(zip("qwertyuiopasdfghjklzxcvbnm", "йцукенгшщзфывапролдячсмить", strict=True))
TAKEN_ELSEWHERE = {
    "ctrl+s", "ctrl+b", "ctrl+a", "ctrl+j", "ctrl+m", "ctrl+i", "ctrl+h", "ctrl+enter", "f5", "f6", "f11",
}  # fmt: skip


def bound_keys(screen):
    """The keys of a screen and of the application around it, with their actions."""
    classes = [each for each in (*screen.__mro__, PlenumApp) if each.__module__.startswith("game.")]
    return [
        (key, binding.action)
        for each in classes
        for binding in each.__dict__.get("BINDINGS", ())
        for key in binding.key.split(",")
    ]


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_no_key_of_a_screen_means_two_things(screen):
    keys = dict(bound_keys(screen))
    assert all(keys[key] == action for key, action in bound_keys(screen))


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_every_key_of_a_screen_does_something_there(screen):
    for _, action in bound_keys(screen):
        name = f"action_{action.split('(')[0]}"
        assert hasattr(screen, name) or hasattr(PlenumApp, name), name


@pytest.mark.parametrize("key", TABLE, ids=lambda key: key.action)
def test_a_letter_works_on_a_russian_keyboard_too(key):
    for letter in key.keys:
        if letter in PHYSICAL:
            assert PHYSICAL[letter] in key.keys


def test_no_key_is_one_that_terminals_keep_for_themselves():
    used = {key for row in TABLE for key in row.keys}
    assert not used & TAKEN_ELSEWHERE
    assert not any(key.startswith("alt+") for key in used)


def test_help_names_every_key():
    text = "\n".join(line.text.plain for line in help_lines())
    assert all(key.does in text for key in TABLE)


@pytest.mark.parametrize("width", [8, 20, 40, 80, 120])
def test_the_foot_line_never_outgrows_the_window(width):
    assert foot(Scene.FOOT, {}, width).cell_length <= max(width, len("Space Read on"))


def test_a_foot_line_keeps_its_first_key_and_help_when_room_is_short():
    assert foot(Scene.FOOT, {}, 40).plain == "Space Read on  ? Keys  q Leave"
