"""Walks: random plays by both roles, as steps of the bare rules or through a live play."""

from collections.abc import Iterator, Sequence

from hypothesis import strategies as st

from game.play.play import Play
from game.play.rules import Rules, Stepped, step
from game.play.situation import Situation

SEEDS = st.integers(0, 2**63 - 1)
PICKS = st.lists(st.integers(0, 11), max_size=40)


def place_at(rules: Rules, situation: Situation, pick: int) -> int:
    """The choice that a number picks here: a person outside both roles follows his rule, the others are free."""
    scene = rules.scene(situation)
    if scene.has_decision and scene.decides not in rules.scenario.roles:
        return rules.ruled(situation)
    places = rules.open_options(situation)
    return places[pick % len(places)]


def walk(rules: Rules, seed: int, picks: Sequence[int]) -> Iterator[tuple[int, Stepped]]:
    """The steps of a play to its end; when the picks run out, the first open choice is taken."""
    situation, number = rules.layout.opening(seed), 0
    while not rules.ended(situation):
        place = place_at(rules, situation, picks[number] if number < len(picks) else 0)
        stepped = step(rules, situation, place, seed)
        yield place, stepped
        situation, number = stepped.situation, number + 1


def play_on(play: Play, picks: Sequence[int]) -> None:
    """Choose among the open choices by these numbers, as far as they reach."""
    for pick in picks:
        choices = [option.id for option in play.page.options if option.closed is None]
        if not choices:
            return
        play.choose(choices[pick % len(choices)])


def ending_of(rules: Rules, situation: Situation) -> str:
    return tuple(rules.layout.places)[situation.scene]
