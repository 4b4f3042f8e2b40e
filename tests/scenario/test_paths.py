"""Scenes, endings and the path of history are followed through every way that a condition might open."""

from pathlib import Path

import pytest

from game.scenario.aspects.graph import reached, reversed_graph
from tests.scenario.village import LETTER, VILLAGE, codes, read_village

COUNCIL, BELL = "scenes/2-council.yaml", "scenes/3-bell.yaml"


def changed(name: str, *pairs: tuple[str, str]) -> dict[str, str]:
    text = VILLAGE[name]
    for old, new in pairs:
        assert text.count(old) >= 1
        text = text.replace(old, new, 1)
    return {name: text}


def test_everything_that_can_be_reached_is_found_once_even_in_circles():
    assert list(reached("a", {"a": ("b",), "b": ("a", "c"), "d": ("a",)})) == ["a", "b", "c"]
    assert reversed_graph({"a": ("b", "c"), "b": ("c",)}) == {"b": ("a",), "c": ("a", "b")}


def test_a_very_long_chain_of_scenes_is_followed_to_its_end():
    chain = {str(place): (str(place + 1),) for place in range(50_000)}
    assert "50000" in reached(["0"], chain)


def test_history_may_take_a_way_under_a_condition_or_the_last(tmp_path: Path):
    assert codes(tmp_path) == []
    turned = changed(COUNCIL, ("votes > 1, to: closed", "votes < 2, to: open"), ("{to: open}", "{to: closed}"))
    assert codes(tmp_path, turned) == []


@pytest.mark.parametrize(
    ("name", "pairs", "said"),
    [
        (LETTER, [("history: done", "history: considered")], "no choice of “letter” is marked"),
        (COUNCIL, [("history: done", "history: considered")], "no choice of “council” is marked"),
        (
            COUNCIL,
            [("goto: clara_decides", "goto: bell"), ("goto: bell\n  - ", "goto: clara_decides\n  - ")],
            "never come to the ending",
        ),
        ("endings.yaml", [("history: done", "history: thinkable")], "no ending is marked"),
    ],
)
def test_a_broken_path_of_history_says_where_it_breaks(name: str, pairs: list, said: str, tmp_path: Path):
    _, problems = read_village(tmp_path, changed(name, *pairs))
    assert [said in found.message for found in problems.diagnostics if found.code == "P0316"] == [True]


def test_where_nobody_is_asked_no_choice_need_be_marked_done(tmp_path: Path):
    speaks = changed(
        COUNCIL, ("She speaks of the sacks.\n        history: done", "She speaks.\n        history: thinkable")
    )
    assert codes(tmp_path, speaks) == []


def test_only_the_first_scene_of_a_trap_is_blamed(tmp_path: Path):
    trap = VILLAGE[BELL].replace("goto: open", "goto: cellar") + (
        "  - {scene: cellar, act: evening, title: A cellar, where: the mill,\n"
        "     claims: [mill-owner], text: It is dark., goto: bell}\n"
    )
    _, problems = read_village(tmp_path, {BELL: trap})
    assert [(found.code, dict(found.details)["scene"]) for found in problems.diagnostics] == [("P0315", "bell")]


def test_an_ending_is_not_blamed_for_a_scene_that_nothing_leads_to(tmp_path: Path):
    found = codes(tmp_path, changed(COUNCIL, ("{to: open}", "{to: closed}"), ("goto: bell", "goto: clara_decides")))
    assert found == ["P0314", "P0313"]
