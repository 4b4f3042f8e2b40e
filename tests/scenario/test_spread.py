"""The values that a variable is said to come to are those that following every effect would find."""

from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from game.scenario.effects import Vocabulary, parse_effect
from game.scenario.expressions import parse_expression
from game.scenario.model import Variable
from game.scenario.reasoning.changes import Change
from game.scenario.reasoning.conditions import Known
from game.scenario.reasoning.spread import reachable_values
from game.scenario.types import FLAG, NUMBER, Type

TYPES: dict[str, Type] = {"a": NUMBER, "b": NUMBER, "held": FLAG, "far": NUMBER}
HIGH = {"a": 5, "b": 3, "held": 1, "far": 1_000_000}
VERBS = Vocabulary(TYPES, {"little": 1}, {"person": ("anna", "clara")})
EFFECTS = [
    "a += 1", "a -= 2", "a = 4", "a = b", "a = a * 2", "a = a - b", "b = 2", "b += 1", "b = 3 - a",
    "held = yes", "held = not held", "held = a > 3", "b = 1 if held else b",
]  # fmt: skip
GUARDS = ["", "a < 3", "held", "a > b", "b == 2 and not held", "a + b > 6"]


def variable(name: str, start: int) -> Variable:
    return Variable(name, TYPES[name], start, 0, HIGH[name], name, name, None, {}, None)  # type: ignore[arg-type]


def reached(changes: list[tuple[str, str]], **starts: int) -> dict[str, set[int]]:
    scenario = SimpleNamespace(variables={name: variable(name, starts.get(name, 0)) for name in TYPES})
    found = []
    for source, guard in changes:
        effect = parse_effect(source, VERBS)
        knowns = (Known(parse_expression(guard, TYPES, FLAG), True),) if guard else ()
        name = effect.words["into"] if hasattr(effect, "words") else effect.name
        found.append(Change(name, effect, knowns))
    return reachable_values(scenario, found)  # type: ignore[arg-type, return-value]


def followed(changes: list[tuple[str, str]], start: dict[str, int]) -> set[tuple[int, ...]]:
    """Every situation that any order of the effects comes to, each taken only where its guard holds."""
    first = tuple(start.values())
    known, waiting = {first}, [first]
    while waiting:
        values = dict(zip(start, waiting.pop(), strict=True))
        for source, guard in changes:
            if not guard or eval(guard, {}, dict(values)):
                after = tuple(_done(source, values).values())
                if after not in known:
                    known.add(after)
                    waiting.append(after)
    return known


def _done(source: str, values: dict[str, int]) -> dict[str, int]:
    name, sign, value = (
        source.replace("+=", "= " + source[0] + " +").replace("-=", "= " + source[0] + " -").split(" ", 2)
    )
    assert sign == "="
    found = int(eval(value, {"yes": 1, "no": 0}, dict(values)))
    return {**values, name: max(0, min(HIGH[name], found))}


@given(
    st.lists(st.tuples(st.sampled_from(EFFECTS), st.sampled_from(GUARDS)), max_size=6),
    st.fixed_dictionaries({"a": st.integers(0, 5), "b": st.integers(0, 3), "held": st.integers(0, 1)}),
)
def test_no_play_comes_to_a_value_that_is_said_to_be_out_of_reach(
    changes: list[tuple[str, str]], start: dict[str, int]
):
    found = reached(changes, **start)
    for situation in followed(changes, start):
        for name, value in zip(start, situation, strict=True):
            assert value in found[name]


def test_a_step_reaches_what_lies_on_its_way_and_stops_at_the_end():
    assert reached([("a += 2", "")])["a"] == {0, 2, 4, 5}
    assert reached([("a -= 2", "")], a=3)["a"] == {3, 1, 0}


def test_a_guard_stops_a_step_where_it_no_longer_holds():
    assert reached([("a += 1", "a < 3")])["a"] == {0, 1, 2, 3}
    assert reached([("a += 1", "a > 3")])["a"] == {0}


def test_values_pass_from_one_variable_to_another():
    assert reached([("b = 2", ""), ("a = b + 1", "")])["a"] == {0, 1, 3}


def test_two_variables_may_raise_one_another():
    found = reached([("a = b + 1", ""), ("b = a", ""), ("far = far + a", "")])
    assert (found["a"], found["b"]) == ({0, 1, 2, 3, 4}, {0, 1, 2, 3})
    assert found["far"] == range(1_000_001)


def test_counting_over_a_wide_range_ends_at_once():
    far = reached([("far += 1", "")])["far"]
    assert (far[0], far[-1]) == (0, 1_000_000)
    assert 1_000_000 not in reached([("far -= 1", "")])["far"]


def test_a_person_is_counted_once_however_often_he_may_be_heard():
    heard = [("hear(person=anna, into=a)", ""), ("speak(person=anna, side=khrushchev, into=a)", "")]
    assert reached(heard)["a"] == {0, 1}
    assert reached([*heard, ("hear(person=clara, into=a)", "")])["a"] == {0, 1, 2}
    assert reached([*heard, ("a += 1", "")])["a"] == {0, 1, 2, 3, 4, 5}


def test_chance_that_is_certain_leaves_nothing_open():
    assert reached([("chance(odds=100, into=held)", "")])["held"] == {0, 1}
    assert reached([("chance(odds=0, into=held)", "")])["held"] == {0}
    assert reached([("chance(odds=100, into=held)", "")], held=1)["held"] == {1}
