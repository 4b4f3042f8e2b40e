"""The author's preview on the screen: reading, choosing on, setting values, and staying put when a file is saved."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from game.play.preview import watched
from game.play.preview.preview import Preview, Wish
from game.reading.diagnostic import Diagnostic
from game.reading.nodes import Span
from game.tui.keys import PREVIEW, TABLE
from game.tui.preview import Preview as Screen
from game.tui.preview_app import PreviewApp, help_lines
from tests.play.small import write_small

from .reader import MIDDLE, NARROW, WIDE, said, screen_of
from .stage import HOSTILE
from .test_keys import PHYSICAL, TAKEN_ELSEWHERE

PATIENCE = 60
FOUND = (
    Diagnostic("P0302", Span("scenes/1.yaml", 7, 19), (("kind", "person"), ("name", "borys"), ("hint", ""))),
    Diagnostic("P0302", Span("people.yaml", 3, 9), (("kind", "group"), ("name", "clerk"), ("hint", ""))),
    Diagnostic("P0302", Span("scenes/1.yaml", 61, 9), (("kind", "person"), ("name", "vara"), ("hint", ""))),
)


def small(folder, wish=None, **edits):
    """A preview of the small plot in which three things are wrong."""
    preview = Preview(write_small(folder, **edits), wish or Wish(seed=7))
    preview.manuscript = replace(preview.manuscript, diagnostics=FOUND)
    return preview


def save(folder, old, new, file="scenes/1.yaml"):
    path = folder / "small-plot" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@asynccontextmanager
async def previewing(preview, size=WIDE, keys=(), saves=None):
    app = PreviewApp(preview, saves)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        yield pilot


@pytest.mark.parametrize(
    ("keys", "size"),
    [((), WIDE), ((), MIDDLE), (("2", "2"), WIDE), (("d", "down"), MIDDLE), (("v", *"dou"), WIDE), ((), NARROW)],
    ids=["scene-wide", "scene-middle", "played-on-wide", "diagnostics-middle", "value-wide", "scene-narrow"],
)
def test_the_preview_looks_so(snap_compare, tmp_path, keys, size):
    assert snap_compare(PreviewApp(small(tmp_path)), press=keys, terminal_size=size)


async def test_the_scene_stands_beside_what_is_wrong_in_it(tmp_path):
    async with previewing(small(tmp_path)) as pilot:
        text = screen_of(pilot)
        assert "You wait, and the lamp hums." in text
        assert text.index("In this scene") < text.index("scenes/1.yaml:7:19") < text.index("Elsewhere")
        assert text.index("Elsewhere") < text.index("people.yaml:3:9")


async def test_keys_go_from_scene_to_scene_and_back(tmp_path):
    preview = small(tmp_path)
    async with previewing(preview, keys=("n", "right", "p")) as pilot:
        assert preview.stand.place == "door"
        await pilot.press("left", "left")
        assert "There is nothing before this." in screen_of(pilot)
        await pilot.press("b", "b")
        assert preview.stand.place == "table"


async def test_a_choice_is_taken_by_number_or_under_the_caret(tmp_path):
    async with previewing(small(tmp_path), keys=("2",)) as pilot:
        assert "Nobody wrote this down." in screen_of(pilot)
        assert "doubt=1" in screen_of(pilot)
        await pilot.press("down", "enter")
        assert "doubt=2" in screen_of(pilot)


async def test_a_closed_choice_says_why(tmp_path):
    async with previewing(small(tmp_path), keys=("3",)) as pilot:
        assert "That is closed: Nobody stands behind you yet; round 0." in said(pilot)


async def test_a_value_is_typed_and_holds(tmp_path):
    async with previewing(small(tmp_path), keys=("v", *"doubt=2")) as pilot:
        assert "doubt is a number from 0 to 3." in screen_of(pilot)
        await pilot.press("enter")
        assert "Rounds so far: 2." in screen_of(pilot)
        await pilot.press("v", *"doubt=9", "enter")
        assert "doubt is a number from 0 to 3, not “9”." in screen_of(pilot)
        await pilot.press("n", "p")
        assert "Rounds so far: 2." in screen_of(pilot)


async def test_a_scene_is_found_by_what_is_typed(tmp_path):
    preview = small(tmp_path)
    async with previewing(preview, keys=("slash", *"coa")) as pilot:
        assert "coat" in screen_of(pilot).splitlines()[-2]
        await pilot.press("enter")
        assert preview.stand.place == "coat"
        await pilot.press("slash", *"xyz", "enter")
        assert "No scene is called or entitled “xyz”." in screen_of(pilot)
        await pilot.press("slash", "escape", "n")
        assert preview.stand.place == "street"


async def test_the_other_chair_is_a_key_away(tmp_path):
    async with previewing(small(tmp_path), keys=("r",)) as pilot:
        assert "Anna does not see this scene." in screen_of(pilot)


async def test_a_diagnostic_leads_to_its_scene(tmp_path):
    preview = small(tmp_path)
    async with previewing(preview, keys=("d", "down", "down", "enter")) as pilot:
        assert preview.stand.place == "door"
        await pilot.press("d", "d", "down", "down", "enter")
        assert "That stands in no scene." in screen_of(pilot)
        await pilot.press("escape", "escape")
        assert "To leave, press q." in screen_of(pilot)


async def test_an_ending_has_no_choices_and_can_be_read_through(tmp_path):
    async with previewing(
        small(tmp_path, Wish("goes", "anna")), keys=("down", "enter", "1", "space", "pageup")
    ) as pilot:
        assert "You take your coat." in screen_of(pilot)
        assert "There is no such choice here." in screen_of(pilot)


async def test_help_names_every_key_of_the_preview(tmp_path):
    async with previewing(small(tmp_path), keys=("question_mark",)) as pilot:
        assert "Keys of the preview" in screen_of(pilot)
        await pilot.press("escape", "t")
        assert "The corridor" in screen_of(pilot)
    text = "\n".join(line.text.plain for line in help_lines())
    assert all(key.does in text for key in PREVIEW)


async def test_a_save_shows_new_words_where_the_eye_was(tmp_path):
    long = "\n\n".join(["Your coat is on its hook.", *(f"      Hook {number}." for number in range(40))])
    preview = small(tmp_path, **{"Your coat is on its hook.": long})
    preview.go("coat")
    async with previewing(preview, keys=("space",)) as pilot:
        screen = pilot.app.screen
        row = screen.galley.scroll_y
        assert row > 0
        save(tmp_path, "Hook 20.", "Hook twenty.")
        screen.reload()
        await pilot.pause()
        assert screen.galley.scroll_y == row
        assert "Hook twenty." in screen_of(pilot)


async def test_a_save_that_changes_nothing_here_leaves_the_page_alone(tmp_path):
    async with previewing(small(tmp_path), keys=("down",)) as pilot:
        screen = pilot.app.screen
        parts = list(screen.galley.children)
        save(tmp_path, "Your coat is on its hook", "Your hat is on its hook")
        screen.reload()
        await pilot.pause()
        assert list(screen.galley.children) == parts
        assert screen.options.cursor == 1


async def test_broken_files_leave_the_scene_and_say_so(tmp_path):
    async with previewing(small(tmp_path)) as pilot:
        save(tmp_path, "title: The door", "titel: The door")
        pilot.app.screen.reload()
        await pilot.pause()
        text = said(pilot)
        assert "this is how they last could be read" in text
        assert "You wait, and the lamp hums." in text
        assert "titel" in text


async def test_files_that_were_never_whole_wait_to_be_mended(tmp_path):
    preview = Preview(write_small(tmp_path, **{"title: The coat": "titel: The coat"}), Wish())
    async with previewing(preview, keys=("n", "1", "v", *"x=1", "enter", "r", "down")) as pilot:
        assert "Nothing can be shown until the errors are mended." in screen_of(pilot)
        save(tmp_path, "titel: The coat", "title: The coat")
        pilot.app.screen.reload()
        await pilot.pause()
        assert "You wait, and the lamp hums." in screen_of(pilot)


async def test_what_is_written_on_the_disk_is_followed(tmp_path, monkeypatch):
    preview, read = small(tmp_path), asyncio.Event()
    reload = preview.reload
    monkeypatch.setattr(preview, "reload", lambda: read.set() or reload())
    async with previewing(preview, saves=lambda: watched.saves(tmp_path)) as pilot:
        save(tmp_path, "You wait, and", "You stand, and")
        await asyncio.wait_for(read.wait(), PATIENCE)
        await pilot.pause()
        assert "You stand, and the lamp hums." in screen_of(pilot)


async def test_hostile_words_are_shown_as_they_are(tmp_path):
    words = HOSTILE.translate({ord("{"): "(", ord("}"): ")", 0x1B: None, ord("'"): None, ord('"'): None})
    preview = small(tmp_path, **{"hook.\n": f"hook. {words}\n", "label: Take it.": f'label: "{words}"'})
    preview.go("coat")
    async with previewing(preview) as pilot:
        assert "[/ [b [@click=app.quit]leave[/]" in screen_of(pilot)


def bound_keys():
    classes = [each for each in (*Screen.__mro__, PreviewApp) if each.__module__.startswith("game.")]
    bindings = [binding for each in classes for binding in each.__dict__.get("BINDINGS", ())]
    return [(key, binding.action) for binding in bindings for key in binding.key.split(",")]


def test_no_key_of_the_preview_means_two_things():
    keys = dict(bound_keys())
    assert all(keys[key] == action for key, action in bound_keys())


def test_every_key_of_the_preview_does_something():
    names = {f"action_{action.partition('(')[0]}" for _, action in bound_keys()}
    assert [name for name in names if not hasattr(Screen, name) and not hasattr(PreviewApp, name)] == []


@pytest.mark.parametrize("key", PREVIEW, ids=lambda key: key.action)
def test_a_letter_of_the_preview_works_on_a_russian_keyboard_too(key):
    assert all(PHYSICAL[letter] in key.keys for letter in key.keys if letter in PHYSICAL)
    assert not set(key.keys) & TAKEN_ELSEWHERE
    assert key.action not in {each.action for each in TABLE}


def test_a_preview_needs_a_folder_only_to_follow_it(tmp_path: Path):
    assert PreviewApp(small(tmp_path)).saves is None
