"""What a number is said to be worked out from is all that it is worked out from: nothing else can be told from it."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from game.explore.search.dependence import all_changes
from game.explore.search.luck import outcomes
from game.explore.search.reduction import read_before
from game.play.rules import Rules
from game.play.situation import Situation
from tests.explore.search.drawn import LUCK, MODEL, PLAIN
from tests.explore.search.stories import Part, Told, told

DIVIDED = "divide(body=council, motion=release, fight=f, secret=g, into=b)"
HALL = "divide(body=assembly, motion=release, debate=f, fight=g, into=a)"
TOGETHER = (
    (DIVIDED, "close(body=council, fight=f, into=g)"),
    (DIVIDED, "close(body=council, fight=no, into=f)"),
    (HALL, "close(body=assembly, fight=f, into=g)"),
    ("hear(person=gleb, into=a)", DIVIDED),
)
EFFECTS = st.one_of(
    st.sampled_from(TOGETHER),
    st.lists(st.sampled_from((*MODEL, *LUCK, *PLAIN, HALL)), min_size=1, max_size=2).map(tuple),
)
FAR = 1000


@st.composite
def situations(draw: st.DrawFn, rules: Rules) -> Situation:
    limits = ((max(low, -FAR), min(high, FAR)) for low, high in rules.layout.limits)
    return Situation(0, tuple(draw(st.integers(low, high)) for low, high in limits))


@settings(max_examples=250, deadline=None)
@given(EFFECTS, st.data())
def test_what_differs_only_in_what_is_not_read_comes_out_alike(effects: tuple[str, ...], data: st.DataObject) -> None:
    rules = told({"s0": Part("anna", [Told("goes", do=effects)])})
    changes, names = all_changes(rules, rules.scenes[0].choices[0]), tuple(rules.layout.slots)
    known = [change.name for change in changes if change.name in rules.layout.index]
    target = data.draw(st.sampled_from(sorted(set(known))))
    read = read_before(changes, frozenset((target,)))
    one, other = (data.draw(situations(rules)) for _ in range(2))
    pairs = zip(names, one.values, other.values, strict=True)
    alike = Situation(0, tuple(first if name in read else second for name, first, second in pairs))
    assert results(rules, one, target) == results(rules, alike, target)


@settings(max_examples=60, deadline=None)
@given(EFFECTS, st.data())
def test_nothing_changes_that_is_not_said_to(effects: tuple[str, ...], data: st.DataObject) -> None:
    rules = told({"s0": Part("anna", [Told("goes", do=effects)])})
    said = {change.name for change in all_changes(rules, rules.scenes[0].choices[0])}
    before = data.draw(situations(rules))
    for outcome in outcomes(rules, before, 0, halls=2):
        pairs = zip(rules.layout.slots, before.values, outcome.situation.values, strict=True)
        assert {name for name, first, then in pairs if first != then} <= said


def results(rules: Rules, situation: Situation, target: str) -> dict[int, object]:
    """The values that a number comes out with, and how likely each is."""
    found = Counter[int]()
    for outcome in outcomes(rules, situation, 0, halls=2):
        found[outcome.situation.values[rules.layout.index[target]]] += outcome.chance
    return dict(found)
