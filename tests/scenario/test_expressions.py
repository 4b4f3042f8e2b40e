"""Expressions are typed, closed to everything but names, numbers and plain signs, and blamed at the odd word."""

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.scenario.expressions import DEEPEST, LONGEST, ExpressionError, parse_expression
from game.scenario.types import FLAG, NUMBER, Type, one_of

CALLER = one_of(("nobody", "suslov", "held"))
VARIABLES: dict[str, Type] = {"wary": FLAG, "held": FLAG, "nerve": NUMBER, "votes": NUMBER, "caller": CALLER}

numbers = st.recursive(
    st.sampled_from(("nerve", "votes")) | st.integers(0, 99).map(str),
    lambda inner: st.tuples(inner, st.sampled_from(("+", "-", "*")), inner).map(lambda parts: f"({' '.join(parts)})"),
    max_leaves=5,
)
flags = st.recursive(
    st.sampled_from(("wary", "yes", "no", "caller == suslov", "nobody != caller"))
    | st.tuples(numbers, st.sampled_from(("<", "<=", "==", "!=", ">")), numbers).map(" ".join),
    lambda inner: (
        st.tuples(inner, st.sampled_from(("and", "or")), inner).map(lambda parts: f"({' '.join(parts)})")
        | inner.map(lambda part: f"not ({part})")
    ),
    max_leaves=4,
)


def problem(source: str, expected: Type | None = None) -> tuple[str, str]:
    """The code that an expression earns, and the text from the caret on."""
    with pytest.raises(ExpressionError) as caught:
        parse_expression(source, VARIABLES, expected)
    return caught.value.code, source[caught.value.offset :]


@given(flags.filter(lambda source: len(source) <= LONGEST))
def test_what_compares_and_joins_is_a_flag(source: str):
    assert parse_expression(source, VARIABLES).type == FLAG


@given(numbers.filter(lambda source: len(source) <= LONGEST))
def test_what_adds_and_multiplies_is_a_number(source: str):
    assert parse_expression(source, VARIABLES, NUMBER).type == NUMBER


@given(flags.filter(lambda source: len(source) <= LONGEST))
def test_only_declared_names_are_left_in_the_tree(source: str):
    found = parse_expression(source, VARIABLES, FLAG)
    left = {node.id for node in ast.walk(found.tree) if isinstance(node, ast.Name)}
    assert left == set(found.names)
    assert left <= set(VARIABLES)


def offset(source: str) -> int:
    """Where a text is refused; 0 where it is not."""
    try:
        parse_expression(source, VARIABLES)
    except ExpressionError as error:
        return error.offset
    return 0


@given(st.text(max_size=60))
def test_any_text_is_an_expression_or_a_plain_refusal(source: str):
    assert 0 <= offset(source) <= len(source)


@pytest.mark.parametrize(
    ("source", "code", "caret"),
    [
        ("__import__('os')", "P0202", "__import__"),
        ("nerve.__class__", "P0202", "nerve"),
        ("wary and nerve.real > 1", "P0202", "nerve.real"),
        ("lambda: 1", "P0202", "lambda"),
        ("wary and (votes := 3)", "P0202", "votes"),
        ("f'{nerve}'", "P0202", "f'"),
        ("[nerve for nerve in votes]", "P0202", "["),
        ("nerve[0]", "P0202", "nerve"),
        ("2 ** 9", "P0202", "2"),
        ("nerve / 2", "P0202", "nerve"),
        ("0 < nerve < 5", "P0202", "0"),
        ("nerve in caller", "P0202", "nerve"),
        ("True", "P0206", "True"),
        ("1.5 > nerve", "P0202", "1.5"),
        ("'suslov' == caller", "P0217", "'suslov'"),
        ("'suslof' == caller", "P0202", "'suslof'"),
        ("wary && held", "P0201", "&&"),
        ("nerve => 3", "P0201", "=>"),
        ("wary or !held", "P0201", "!held"),
        ("nerve != 3 or false", "P0206", "false"),
        ("nerve is 3", "P0202", "nerve is 3"),
        ("None", "P0202", "None"),
        ("nerve > 1_000", "P0201", "1_000"),
        ("nerve > 0x1F", "P0201", "0x1F"),
        ("3and wary", "P0201", "3and"),
        ("wary # and held", "P0201", "#"),
        ("'\\d'", "P0201", "\\d"),
        ("wary and", "P0201", ""),
        ("", "P0201", ""),
        ("caller = suslov", "P0204", "= suslov"),
        ("nerve > 99999999999999999999", "P0208", "9999"),
        ("(" * 250 + "wary" + ")" * 250, "P0205", "((("),
        ("(" * 140 + "wary" + ")" * 140, "", ""),
        ("not " * (DEEPEST + 1) + "wary", "P0209", "not"),
        ("~" * 290 + "nerve", "P0202", "~"),
        ("-" * 290 + "nerve", "P0209", "-"),
        ("nerve // 0", "P0207", "0"),
        ("votes + nerve // votes", "P0207", "votes"),
        ("wary and nervy > 3", "P0206", "nervy"),
        ("callr == suslov", "P0206", "callr"),
        ("é == wary", "P0206", "é"),
        ("wary and ййй > 3", "P0206", "ййй"),
        ("nerve > 3 and ｎerve < 2", "P0206", "ｎerve"),
        ("  nervy > 3", "P0206", "nervy"),
        ("wary\nand nervy > 3", "P0206", "nervy"),
        ("caller == podgorny", "P0206", "podgorny"),
        ("wary and nerve", "P0203", "nerve"),
        ("caller > 3", "P0203", "caller"),
        ("wary == 1", "P0203", "1"),
    ],
    ids=lambda words: words[:40],
)
def test_an_expression_is_refused_at_the_odd_word(source: str, code: str, caret: str):
    if not code:
        assert parse_expression(source, VARIABLES, FLAG).type == FLAG
        return
    found, rest = problem(source)
    assert found == code
    assert rest.startswith(caret)


def test_the_place_says_which_kind_of_value_it_needs():
    assert problem("nerve", FLAG)[0] == "P0203"
    assert problem("suslov", FLAG)[0] == "P0206"
    assert parse_expression("suslov", VARIABLES, CALLER).type == CALLER


def test_a_misspelt_name_is_proposed_among_variables_and_values():
    with pytest.raises(ExpressionError) as caught:
        parse_expression("caller == suslof", VARIABLES)
    assert caught.value.details["hint"] == " Did you mean “suslov”?"


def test_where_a_value_is_wanted_a_flag_of_the_same_name_does_not_hide_it():
    found = parse_expression("held", VARIABLES, CALLER)
    assert (found.type, found.names) == (CALLER, ())
    assert parse_expression("held", VARIABLES, FLAG).names == ("held",)


def test_no_and_yes_are_values_and_never_python_names():
    assert parse_expression("no or not yes", VARIABLES, FLAG).names == ()
    assert parse_expression("wary == no", VARIABLES, FLAG).names == ("wary",)


def test_a_choice_between_two_values_has_their_type():
    assert parse_expression("suslov if wary else nobody", VARIABLES, CALLER).type == CALLER
    assert problem("suslov if nerve else nobody", CALLER)[1].startswith("nerve")
