"""The synthetic stories: clean in our own format, of the shape that is claimed, and the same in every format."""

import re
import sys
from pathlib import Path

import pytest

from game.reading.diagnostic import Problems
from game.scenario.read import read_scenario
from tests.house.published import ROOT

sys.path.insert(0, str(ROOT / "benchmarks"))

from stories import ink, plenum, promela, walks
from stories.rich import rich
from stories.tale import ENDINGS, Tale, plain, search
from story import MOVES, SITUATIONS

TALES = (plain(100), plain(1000), rich(100), search())


def _written(tale: Tale, parent: Path) -> Path:
    for name, text in plenum.files(tale, tale.name):
        path = parent / tale.name / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return parent / tale.name


@pytest.mark.parametrize("tale", TALES, ids=lambda tale: tale.name)
def test_a_story_has_no_errors_in_our_format(tale: Tale, tmp_path: Path) -> None:
    problems = Problems()
    scenario = read_scenario(_written(tale, tmp_path), problems)
    assert not problems.errors
    assert scenario is not None
    assert len(scenario.scenes) + len(scenario.endings) == len(tale.scenes)
    assert len(scenario.endings) == ENDINGS


def test_a_play_of_any_size_takes_about_as_many_steps() -> None:
    lengths = [walks.mean_steps(plain(scenes), 500) for scenes in (100, 1000)]
    assert all(47 < length < 53 for length in lengths)


def test_some_three_in_ten_choices_are_guarded_and_half_change_something() -> None:
    choices = [choice for scene in plain(1000).scenes for choice in scene.choices]
    assert 0.27 < sum(bool(choice.guard) for choice in choices) / len(choices) < 0.33
    assert 0.47 < sum(bool(choice.change) for choice in choices) / len(choices) < 0.53


def test_the_first_choice_of_a_scene_is_always_open_and_leads_on() -> None:
    for place, scene in enumerate(plain(1000).scenes):
        for choice in scene.choices[:1]:
            assert not choice.guard
            assert choice.to > place


def test_every_format_leads_from_each_scene_to_the_same_places() -> None:
    tale = search()
    wanted = [choice.to for scene in tale.scenes for choice in scene.choices]
    yaml = "\n".join(text for name, text in plenum.files(tale, tale.name) if name.startswith("scenes/"))
    assert [int(place) for place in re.findall(r"goto: s(\d+)", yaml)] == wanted
    assert [int(place) for place in re.findall(r"  -> s(\d+)", ink.ink(tale))] == wanted
    assert [int(place) for place in re.findall(r"goto s(\d+)", promela.labels(tale))] == wanted
    assert [int(place) for place in re.findall(r"; scene = (\d+)", promela.loop(tale))] == wanted


@pytest.mark.slow
def test_the_story_for_search_has_as_many_situations_as_is_said() -> None:
    assert walks.situations(search()) == (SITUATIONS, MOVES)
