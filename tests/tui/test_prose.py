"""Story text is content, never a command."""

import pytest
from textual.content import Content

from game.tui.prose import hanging, prose

from .stage import HOSTILE


def spans(content, style):
    return [content.plain[span.start : span.end] for span in content.spans if span.style == style]


def test_words_between_asterisks_are_emphasised():
    text = prose("for *joy*, and *two words*.")
    assert text.plain == "for joy, and two words."
    assert spans(text, "italic") == ["joy", "two words"]


@pytest.mark.parametrize("text", ["5 * 3 * 2", "a lone * star", "* not * this", "**"])
def test_an_asterisk_that_embraces_no_word_is_an_asterisk(text):
    assert prose(text).plain == text


@pytest.mark.parametrize("text", ["[/", "[b", "[@click=app.quit]x[/]", "{0}", "[type=x, v={'a[0]'}]"])
def test_brackets_are_only_brackets(text):
    assert prose(text).plain == text
    assert not prose(text).spans


def test_no_order_to_the_terminal_survives():
    assert prose("a\x1b[31mb\x9b1mc\x07d\u202ee\tf").plain == "a[31mb1mcde f"


def test_every_invented_phrase_is_underlined_wherever_it_stands():
    assert spans(prose("He nods. Then he nods.", ("he nods", "He nods")), "underline") == ["he nods", "He nods"]


def test_an_invented_phrase_may_hold_emphasis_and_brackets():
    assert spans(prose("for *joy* [b", ("*joy* [b",)), "underline") == ["joy [b"]


def test_an_empty_phrase_underlines_nothing():
    assert not prose("text", ("",)).spans


def test_wrapped_lines_hang_under_the_first_word():
    assert hanging("> 1 ", Content("one two three"), 12).plain == "> 1 one two \n    three".replace(" \n", "\n")


@pytest.mark.parametrize("width", [0, 1, 3, 7, 200])
def test_text_hangs_at_any_width(width):
    assert hanging("> 1 ", prose(HOSTILE), width).plain.startswith("> 1 ")
