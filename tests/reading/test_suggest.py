"""A slip of the keyboard is answered with the word that was meant; anything else with nothing."""

import pytest

from game.reading.suggest import did_you_mean, nearest

KNOWN = ["corridor", "support", "seen-by", "Title", "label"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [("korridor", "corridor"), ("suport", "support"), ("seen_by", "seen-by"), ("TITLE", "Title"), ("lable", "label")],
)
def test_a_slip_finds_the_word_that_was_meant(word: str, meant: str):
    assert nearest(word, KNOWN) == meant
    assert did_you_mean(word, KNOWN) == f" Did you mean “{meant}”?"


@pytest.mark.parametrize("word", ["", "maize", "x", "corridor" * 1_000])
def test_a_word_like_no_other_finds_nothing(word: str):
    assert nearest(word, KNOWN) is None
    assert did_you_mean(word, KNOWN) == ""


def test_with_nothing_known_nothing_is_suggested():
    assert did_you_mean("support", []) == ""
