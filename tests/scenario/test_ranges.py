"""What reasoning says of an expression is what trying every value would say."""

from collections.abc import Iterator
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from game.scenario.expressions import LONGEST, Expression, parse_expression
from game.scenario.reasoning.bounds import outcomes
from game.scenario.reasoning.conditions import Known, can_hold, is_open, is_plain, values, witness
from game.scenario.reasoning.domains import FEW, Domain, between, combinations, ends, joined, kept, of, size
from game.scenario.reasoning.narrowing import narrowed
from game.scenario.reasoning.oddities import odd_parts
from game.scenario.types import FLAG, NUMBER, Type, one_of

SIDES = one_of(("left", "right", "middle"))
TYPES: dict[str, Type] = {"a": NUMBER, "b": NUMBER, "warned": FLAG, "held": FLAG, "side": SIDES}
DOMAINS: dict[str, Domain] = {
    "a": between(0, 4),
    "b": between(-2, 2),
    "warned": between(0, 1),
    "held": between(0, 1),
    "side": between(0, 2),
}
WORDS = {"yes": 1, "no": 0, "left": 0, "right": 1, "middle": 2}

numbers = st.recursive(
    st.sampled_from(["a", "b"]) | st.integers(-3, 6).map(str),
    lambda inner: (
        st.builds("({} {} {})".format, inner, st.sampled_from("+-*"), inner)
        | st.builds("({} // {})".format, inner, st.integers(1, 3))
        | st.builds("-{}".format, inner)
    ),
    max_leaves=4,
)
comparisons = st.builds("{} {} {}".format, numbers, st.sampled_from(["==", "!=", "<", "<=", ">", ">="]), numbers)
atoms = st.one_of(
    comparisons,
    st.sampled_from(["warned", "held", "yes", "side == left", "side != middle", "right == side"]),
    st.builds("({} if {} else {})".format, st.just("a"), st.just("warned"), numbers).map("{} > 1".format),
)
conditions = st.recursive(
    atoms.map("({})".format),
    lambda inner: (
        st.builds("({} {} {})".format, inner, st.sampled_from(["and", "or"]), inner)
        | st.builds("(not {})".format, inner)
    ),
    max_leaves=5,
).filter(lambda source: len(source) <= LONGEST // 3)


def condition(source: str) -> Expression:
    return parse_expression(source, TYPES, FLAG)


def every(expression: Expression) -> Iterator[dict[str, int]]:
    """Every set of values of the variables that an expression reads."""
    for found in product(*(sorted(DOMAINS[name]) for name in expression.names)):
        yield dict(zip(expression.names, found, strict=True))


def tried(source: str, given: dict[str, int]) -> int:
    """The same words, as Python itself works them out."""
    return int(eval(source, {**WORDS, **given}))


@given(conditions)
def test_a_condition_is_open_if_some_values_make_it_hold_and_some_do_not(source: str):
    asked = condition(source)
    found = {tried(source, given) for given in every(asked)}
    assert is_open(asked, (), DOMAINS) == (found == {0, 1})
    assert can_hold((Known(asked, True),), DOMAINS) == (1 in found)
    assert can_hold((Known(asked, False),), DOMAINS) == (0 in found)


@given(conditions, conditions, st.booleans())
def test_what_is_known_around_a_condition_leaves_it_exactly_what_it_leaves(source: str, around: str, holds: bool):
    asked, clue = condition(source), Known(condition(around), holds)
    both = condition(f"({source}) and ({around})")
    found = {tried(source, given) for given in every(both) if tried(around, given) == holds}
    for wanted in (True, False):
        assert can_hold((clue, Known(asked, wanted)), DOMAINS) == (int(wanted) in found)


@given(conditions | numbers)
def test_no_value_is_outside_of_what_an_expression_may_come_to(source: str):
    expression = parse_expression(source, TYPES)
    found = {tried(source, given) for given in every(expression)}
    assert found <= set(outcomes(expression.tree, DOMAINS))
    assert found == set(values(expression, DOMAINS))


@given(conditions, st.booleans())
def test_narrowing_leaves_every_value_that_is_possible(source: str, holds: bool):
    asked = condition(source)
    left = narrowed(asked.tree, holds, DOMAINS)
    for given_ in every(asked):
        if tried(source, given_) == holds:
            assert left is not None
            assert all(value in left[name] for name, value in given_.items())


@given(conditions)
def test_a_witness_is_one(source: str):
    asked = condition(source)
    found = witness((Known(asked, True),), DOMAINS)
    assert tried(source, found) if found else not (asked.names and can_hold((Known(asked, True),), DOMAINS))


@given(st.integers(0, 2000), st.integers(0, 2000), st.sampled_from(["<", ">", "==", "!=", "<=", ">="]))
def test_a_wide_range_is_reasoned_about_without_trying_it(limit: int, other: int, sign: str):
    wide: dict[str, Domain] = {"a": between(0, 1000), "b": between(0, 100_000)}
    asked = parse_expression(f"a {sign} {limit} and b > {other}", TYPES, FLAG)
    possible = any(tried(f"a {sign} {limit}", {"a": a}) for a in range(1001))
    assert can_hold((Known(asked, True),), wide) == possible


def test_where_there_are_too_many_values_to_try_nothing_is_claimed_that_is_not_so():
    wide: dict[str, Domain] = {"a": between(0, 10_000), "b": between(0, 10_000)}
    assert is_open(parse_expression("a + b == 2 * a", TYPES, FLAG), (), wide)
    assert not can_hold((Known(parse_expression("a + b > 20000", TYPES, FLAG), True),), wide)


@given(st.frozensets(st.integers(-200, 200), min_size=1), st.frozensets(st.integers(-200, 200), min_size=1))
def test_what_is_in_either_is_in_both_joined(one: frozenset[int], other: frozenset[int]):
    whole = joined(of(one), of(other))
    assert all(value in whole for value in one | other)
    assert len(one | other) > FEW or set(whole) == one | other
    assert ends(kept(whole, -5, 5)) == (max(-5, min(5, min(one | other))), max(-5, min(5, max(one | other))))


@given(comparisons)
def test_a_comparison_is_odd_only_if_its_answer_is_always_the_same(source: str):
    asked = condition(source)
    if odd_parts(asked, DOMAINS):
        assert len({tried(source, given) for given in every(asked)}) == 1


@given(
    st.permutations(["a > 2", "b == 1", "warned", "not held", "side != left"]),
    st.lists(st.sampled_from(["and", "or"]), max_size=4),
)
def test_of_a_plain_condition_the_quick_answer_is_the_whole_answer(parts: list[str], joints: list[str]):
    source = " ".join(word for pair in zip(parts, joints, strict=False) for word in pair) + f" {parts[len(joints)]}"
    asked = condition(source)
    assert is_plain(asked)
    assert set(outcomes(asked.tree, DOMAINS)) == {tried(source, given) for given in every(asked)}
    assert not is_plain(condition(f"{source} or {parts[0]}"))


def test_numbers_longer_than_a_memory_are_reckoned_with_all_the_same():
    """A range of a number may have twelve digits, and what is multiplied has many more."""
    far = between(-999_999_999_999, 999_999_999_999)
    domains = {"a": far, "b": far}
    found = parse_expression("a * a * b * b > 5", TYPES, FLAG)
    assert is_open(found, (), domains)
    whole = values(parse_expression("a * b * a * b", TYPES, NUMBER), domains)
    assert size(whole) > 10**40
    assert combinations([whole, whole]) > 10**80
    assert not can_hold((Known(parse_expression("a * a * b == a * a * b + 1 and a == b", TYPES, FLAG), True),), DOMAINS)
