"""Prose holds values and conditions in braces and nothing else; every other sign in it is only a sign."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.scenario.expressions import ExpressionError
from game.scenario.prose import DEEPEST, Either, parse_prose
from game.scenario.types import FLAG, NUMBER, one_of

VARIABLES = {"wary": FLAG, "nerve": NUMBER, "caller": one_of(("nobody", "suslov"))}


def code(source: str) -> tuple[str, str]:
    with pytest.raises(ExpressionError) as caught:
        parse_prose(source, VARIABLES)
    return caught.value.code, source[caught.value.offset :]


def test_pieces_keep_their_order():
    first, either, last = parse_prose("One {if wary}two{else}three{end} four.", VARIABLES).pieces
    assert (first, last) == ("One ", " four.")
    assert isinstance(either, Either)
    assert (either.then, either.otherwise) == (("two",), ("three",))


def test_conditions_may_stand_in_one_another():
    found = parse_prose("{if wary}{if nerve > 3}{caller}{end}{end}", VARIABLES)
    assert [name for expression in found.expressions() for name in expression.names] == ["wary", "nerve", "caller"]


@pytest.mark.parametrize(
    ("source", "expected", "caret"),
    [
        ("One { two", "P0220", "{ two"),
        ("One } two", "P0220", "} two"),
        ("{wary", "P0220", "{wary"),
        ("{{wary}}", "P0220", "{{wary"),
        ("One {else} two", "P0221", "{else}"),
        ("One {end}", "P0221", "{end}"),
        ("{if wary}a{else}b{else}c{end}", "P0221", "{else}c"),
        ("{if wary} two", "P0222", "{if wary}"),
        ("{if wary}a{else}b", "P0222", "{if wary}"),
        ("{if nervy}a{end}", "P0206", "nervy"),
        ("{if nerve}a{end}", "P0203", "nerve"),
        ("One {wry} two", "P0206", "wry"),
        ("{}", "P0201", "}"),
        ("{if}a{end}", "P0201", "if}"),
        ("{[/}", "P0201", "/}"),
        ("{__import__('os')}", "P0202", "__import__"),
        ("{nerve!r}", "P0201", "!r}"),
        ("{nerve:>99999999}", "P0201", ":>"),
        ("{if wary}" * (DEEPEST + 1) + "{end}" * (DEEPEST + 1), "P0223", "{if wary}{end}"),
    ],
    ids=lambda words: words[:40],
)
def test_prose_is_refused_at_the_odd_brace(source: str, expected: str, caret: str):
    found, rest = code(source)
    assert found == expected
    assert rest.startswith(caret[: len(rest)])


def offset(source: str) -> int:
    """Where a text is refused; 0 where it is not."""
    try:
        parse_prose(source, VARIABLES)
    except ExpressionError as error:
        return error.offset
    return 0


def test_a_hundred_thousand_ifs_are_refused_and_not_followed():
    assert code("{if wary}" * 100_000)[0] == "P0223"


@given(st.text(st.characters(blacklist_characters="{}")))
def test_text_without_braces_is_kept_as_it_stands(source: str):
    assert "".join(map(str, parse_prose(source, VARIABLES).pieces)) == source


@given(st.text("{}ifelsnd wary[/]\n", max_size=60))
def test_any_text_is_prose_or_a_plain_refusal(source: str):
    assert 0 <= offset(source) <= len(source)
