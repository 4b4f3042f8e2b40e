"""Drawn stories: random ones for hypothesis, with guards, ranges, rules, ways by condition, luck and circles."""

from hypothesis import strategies as st

from game.play.rules import Rules
from tests.explore.search.stories import Part, Told, told

GUARDS = (
    "f",
    "not g",
    "a > 0",
    "a >= 2 or f",
    "b < 1 and not f",
    "b == -1",
    "0 < a",
    "o == blue",
    "o != red and a != 1",
    "a + b > 1",
    "(a if f else b) == 2",
    "f == g",
    "not (a > 1 and (g or b > 0))",
    "a * b >= 2",
)
PLAIN = (
    "a += 1",
    "a -= 1",
    "a += 2",
    "b -= 1",
    "b += 1",
    "b -= 2",
    "b = 2",
    "a = a + b",
    "a = 0 - b",
    "f = yes",
    "f = no",
    "f = not f",
    "g = a > 0 and f",
    "g = yes if b == 2 else f",
    "o = blue",
    "o = green if f else red",
    "a = 5",
    "b = b // 2 - 1",
)
LUCK = ("chance(odds=50, into=f)", "chance(odds=50 * a, into=g)", "chance(odds=25, into=g)")
MODEL = (
    "ask(person=vera, side=removal, into=f)",
    "ask(person=gleb, side=khrushchev, into=g)",
    "hear(person=gleb, into=a)",
    "hear(person=vera, into=b)",
    "speak(person=vera, side=removal)",
    "leave(person=vera)",
    "take(lever=keys, by=khrushchev)",
    "take(lever=keys, by=nobody)",
    "argue(charge=rude, by=boris)",
    "rebut(charge=rude, by=anna)",
    "promise(to=gleb, by=khrushchev)",
    "unsettle(side=removal, by=300)",
    "settle(term=pension, into=g)",
    "divide(body=council, motion=release, fight=f, secret=g, into=b)",
    "close(body=council, fight=f, into=g)",
)
NAMES = tuple(f"s{place}" for place in range(5))


@st.composite
def stories(draw: st.DrawFn, effects: tuple[str, ...], forward: bool = False) -> Rules:
    """A story of a few scenes; ``forward`` if no scene may lead back."""
    count = draw(st.integers(2, len(NAMES)))
    return told({NAMES[place]: draw(_part(place, count, effects, forward)) for place in range(count)})


@st.composite
def _part(draw: st.DrawFn, place: int, count: int, effects: tuple[str, ...], forward: bool) -> Part:
    decides = draw(st.sampled_from(("anna", "boris", "dora", "")))
    after = (*NAMES[place + 1 if forward else 0 : count], "goes", "stays")
    choices = st.builds(
        Told,
        to=st.sampled_from(after),
        when=st.sampled_from(("", *GUARDS)) if decides else st.just(""),
        do=st.lists(st.sampled_from(effects), max_size=3),
        ways=st.lists(st.tuples(st.sampled_from(GUARDS), st.sampled_from(after)), max_size=1),
        answers=st.sampled_from(({}, {"votes_for": "a + 1"}, {"was_seen": "f"}, {"began": "1"})),
    )
    return Part(decides, draw(st.lists(choices, min_size=1, max_size=3 if decides else 1)))
