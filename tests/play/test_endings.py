"""Endings: whatever both sides choose, a play comes to an end, and there is none that cannot be reached."""

from random import Random

from game.play.opponent import TheRecord
from game.play.rules import Rules, step
from tests.play.walks import ending_of, walk

MOST_PLAYS = 20_000
LONGEST = 120


def test_random_plays_reach_every_ending(october: Rules) -> None:
    missing = set(october.scenario.endings)
    for seed in range(MOST_PLAYS):
        if not missing:
            return
        picks = Random(seed).choices(range(60), k=LONGEST)
        steps = [stepped for _, stepped in walk(october, seed, picks)]
        assert len(steps) < LONGEST
        missing.discard(ending_of(october, steps[-1].situation))
    assert not missing


def test_random_plays_reach_both_endings_of_the_small_plot(small: Rules) -> None:
    reached = set()
    for seed in range(60):
        picks = Random(seed).choices(range(60), k=LONGEST)
        reached.add(ending_of(small, list(walk(small, seed, picks))[-1][1].situation))
    assert reached == set(small.scenario.endings)


def test_the_historical_path_ends_as_it_did_in_most_plays(october: Rules) -> None:
    """A reading, not a fact: nine in ten."""
    done = [ending.id for ending in october.scenario.endings.values() if ending.history == "done"]
    ended = [_historical_ending(october, seed) for seed in range(100)]
    assert sum(ending in done for ending in ended) >= 80


def _historical_ending(rules: Rules, seed: int) -> str:
    situation, record = rules.layout.opening(seed), TheRecord()
    while not rules.ended(situation):
        scene, is_open = rules.scene(situation), rules.open_options(situation)
        is_ruled = scene.has_decision and scene.decides not in rules.scenario.roles
        place = rules.ruled(situation) if is_ruled else record.decide(scene, is_open).place
        situation = step(rules, situation, place, seed).situation
    return ending_of(rules, situation)
