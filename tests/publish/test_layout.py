"""The layout of a picture: time runs downwards, nothing lies upon anything else, endings stand aside."""

from collections import defaultdict
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from game.publish.explored.layout import Layout, layout


def laid(scenes: dict[str, str], endings: list[str], ways: list[tuple[str, str]]) -> Layout:
    before, after = defaultdict(list), defaultdict(list)
    for start, end in ways:
        before[end].append(start)
        after[start].append(end)
    return layout(scenes, endings, before, after)


def test_a_scene_stands_below_what_leads_to_it():
    placed = laid({"a": "", "b": "", "c": ""}, ["end"], [("a", "b"), ("b", "c"), ("a", "c"), ("c", "end")])
    assert [placed.rows[name] for name in "abc"] == [0, 1, 2]
    assert placed.rows["end"] == placed.rows["c"]
    assert placed.columns["end"] > placed.columns["c"]


def test_a_scene_written_too_early_stands_where_the_story_comes_to_it():
    placed = laid({"a": "", "late": "", "b": ""}, [], [("a", "b"), ("b", "late")])
    assert (placed.rows["b"], placed.rows["late"]) == (1, 2)


def test_a_way_back_moves_nothing():
    ways = [("a", "b"), ("b", "c")]
    assert laid(dict.fromkeys("abc", ""), [], ways) == laid(dict.fromkeys("abc", ""), [], [*ways, ("c", "a")])


def test_an_act_stands_below_the_act_before():
    placed = laid({"a": "one", "b": "one", "c": "two"}, [], [("a", "b"), ("a", "c")])
    assert placed.rows["c"] > placed.rows["b"]


def test_a_scene_to_which_nothing_leads_stands_by_the_one_written_before_it():
    placed = laid({"a": "", "b": "", "stray": "", "c": ""}, [], [("a", "b"), ("b", "c")])
    assert placed.rows["stray"] == placed.rows["b"] + 1


def test_brothers_stand_side_by_side_about_their_father():
    placed = laid(dict.fromkeys("abcd", ""), [], [("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")])
    assert placed.rows["b"] == placed.rows["c"]
    assert placed.columns["c"] - placed.columns["b"] == 1
    assert placed.columns["a"] == placed.columns["d"] == (placed.columns["b"] + placed.columns["c"]) / 2


NAMES = [f"s{number}" for number in range(8)]
WAYS = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from([*NAMES, "end", "other"])), max_size=30)


@given(WAYS, st.lists(st.sampled_from(["", "one", "two"]), min_size=8, max_size=8))
def test_nothing_lies_upon_anything_else(ways: list[tuple[str, str]], acts: list[str]):
    placed = laid(dict(zip(NAMES, acts, strict=True)), ["end", "other"], ways)
    spots = sorted((placed.rows[name], placed.columns[name]) for name in NAMES)
    for (row, column), (next_row, next_column) in pairwise(spots):
        assert row != next_row or next_column - column > 0.999
    assert min(placed.columns.values()) == 0
    assert abs(placed.rows["end"] - placed.rows["other"]) > 0.999
