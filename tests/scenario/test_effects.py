"""Effects change one declared variable or call a verb with its arguments by name, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.scenario.effects import Call, SetVariable, Vocabulary, parse_effect
from game.scenario.expressions import ExpressionError
from game.scenario.types import FLAG, NUMBER, one_of

VOCABULARY = Vocabulary(
    variables={"wary": FLAG, "nerve": NUMBER, "caller": one_of(("nobody", "suslov"))},
    steps={"little": 1, "much": 3},
    known={"person": ("suslov", "mikoyan"), "body": ("presidium",), "motion": ("release",), "role": ("brezhnev",)},
)


def code(source: str) -> tuple[str, str]:
    with pytest.raises(ExpressionError) as caught:
        parse_effect(source, VOCABULARY)
    return caught.value.code, source[caught.value.offset :]


@pytest.mark.parametrize(
    ("source", "name", "value"),
    [
        ("nerve = 3", "nerve", "3"),
        ("nerve += 2", "nerve", "nerve + (2)"),
        ("nerve-=2", "nerve", "nerve - (2)"),
        ("nerve falls much", "nerve", "nerve - 3"),
        ("nerve rises little", "nerve", "nerve + 1"),
        ("caller = suslov", "caller", "suslov"),
        ("wary = no", "wary", "no"),
    ],
)
def test_a_variable_takes_the_value_of_an_expression(source: str, name: str, value: str):
    effect = parse_effect(source, VOCABULARY)
    assert isinstance(effect, SetVariable)
    assert (effect.name, effect.value.source, effect.source) == (name, value, source)


def test_a_verb_keeps_its_words_and_checks_its_expressions():
    effect = parse_effect("chance(odds=nerve * 10, into=wary)", VOCABULARY)
    assert isinstance(effect, Call)
    assert effect.words == {"into": "wary"}
    assert effect.expressions["odds"].names == ("nerve",)


def test_an_optional_flag_takes_yes_no_or_a_flag():
    for word in ("yes", "no", "wary"):
        effect = parse_effect(f"divide(body=presidium, motion=release, fight={word}, into=nerve)", VOCABULARY)
        assert isinstance(effect, Call)
        assert effect.words["fight"] == word


def test_a_text_in_quotation_marks_may_say_anything():
    effect = parse_effect("reveal(person=suslov, to=brezhnev, stance=against, why='He said: no. [/]')", VOCABULARY)
    assert isinstance(effect, Call)
    assert effect.words["why"] == "He said: no. [/]"


@pytest.mark.parametrize(
    ("source", "expected", "caret"),
    [
        ("nerve falls hugely", "P0210", "hugely"),
        ("nervy falls much", "P0206", "nervy"),
        ("nervy = 3", "P0206", "nervy"),
        ("wary falls much", "P0203", "wary"),
        ("wary += 1", "P0203", "wary"),
        ("wary+=1", "P0203", "wary"),
        ("nerve = votes", "P0206", "votes"),
        ("nerve +=  votes", "P0206", "votes"),
        ("nerve = __import__('os')", "P0202", "__import__"),
        ("nerve = (wary := 1)", "P0202", "wary"),
        ("shout", "P0211", "shout"),
        ("nerve.x = 3", "P0211", "nerve"),
        ("import os", "P0211", "import"),
        ("os.system(command='x')", "P0211", "os"),
        ("(lambda: 1)()", "P0211", "("),
        ("ask('suslov')", "P0211", "ask"),
        ("ask(*nerve)", "P0211", "ask"),
        ("ask(person=suslov); nerve = 1", "P0211", "ask"),
        ("exec(code='1')", "P0212", "exec"),
        ("asks(person=suslov)", "P0212", "asks"),
        ("ask(person=suslov, side=removal, into=wary, **nerve)", "P0213", "**nerve"),
        ("ask(person=suslov, sid=removal, into=wary)", "P0213", "sid"),
        ("ask(person=suslov, person=mikoyan, side=removal, into=wary)", "P0216", "person=mikoyan"),
        ("ask(person=suslov, side=removal)", "P0214", "ask"),
        ("ask(person=suslow, side=removal, into=wary)", "P0215", "suslow"),
        ("ask(person=suslov, side=removal, into=nerve)", "P0215", "nerve"),
        ("ask(person=open('/etc/passwd'), side=removal, into=wary)", "P0215", "open"),
        ("nerve += 3) - (1", "P0201", "3) - (1"),
        ("unsettle(side=removal, by=-5)", "P0215", "-5"),
        ("unsettle(side=removal, by=99999999999)", "P0215", "999"),
        ("unsettle(side=removal, by=" + "-" * 450 + "1)", "P0215", "---"),
        ("chance(odds=nervy, into=wary)", "P0206", "nervy"),
        ("chance(odds=" + "(" * 300 + "1" + ")" * 300 + ", into=wary)", "P0205", "chance"),
        ("reveal(person=suslov, to=brezhnev, stance=against, why=f'{nerve}')", "P0215", "f'"),
        ("reveal(person=suslov, to=brezhnev, stance=against, why='\\x1b[2J')", "P0211", "reveal"),
        ("nerve = " + "9" * 280, "P0208", "999"),
    ],
    ids=lambda words: words[:40],
)
def test_an_effect_is_refused_at_the_odd_word(source: str, expected: str, caret: str):
    found, rest = code(source)
    assert found == expected
    assert rest.startswith(caret)


def offset(source: str) -> int:
    """Where a text is refused; 0 where it is not."""
    try:
        parse_effect(source, VOCABULARY)
    except ExpressionError as error:
        return error.offset
    return 0


@given(st.text(max_size=80) | st.text("askpersonide(=,)'\"*:+- \n", max_size=60))
def test_any_text_is_an_effect_or_a_plain_refusal(source: str):
    assert 0 <= offset(source) <= len(source)
