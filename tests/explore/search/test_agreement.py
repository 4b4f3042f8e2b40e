"""Reduced or not, over arrays or one by one: the same verdicts as brute force, on stories drawn by chance."""

import pytest
from hypothesis import HealthCheck, assume, given, settings

from game.explore.policies import POLICIES
from game.explore.search import frontier
from game.explore.search.frontier import Frontier
from game.explore.search.odds import odds
from game.explore.search.search import Manner, search
from game.explore.search.space import space_of
from game.explore.search.verdict import CHOICE, Finding, Move, Searched
from game.play.rules import Rules
from game.play.situation import Situation
from tests.explore.search.brute import Reached, following, places, reached
from tests.explore.search.drawn import LUCK, MODEL, PLAIN, stories

POLICY = {"anna": POLICIES["avoid-history"].wants}
drawn = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def verdicts(found: Searched) -> dict[object, str]:
    return {finding.subject: finding.verdict for finding in found.findings}


def met(rules: Rules, found: Reached) -> set[tuple[str, str]]:
    """The scenes and endings, and the choices, that brute force has come by."""
    names = tuple(rules.layout.places)
    scenes = {("", names[situation.scene]) for situation in found.situations}
    deciding = {place for place, scene in enumerate(rules.scenes) if scene.has_decision}
    taken = {(scene, place) for scene, place in found.taken if scene in deciding}
    return scenes | {(names[scene], rules.scenes[scene].choices[place].id) for scene, place in taken}


def proven(found: Searched) -> set[tuple[str, str]]:
    return {(each.subject.scene, each.subject.id) for each in found.findings if each.met is not None}


def replayed(rules: Rules, found: Searched, finding: Finding, start: Situation) -> set[Situation]:
    """Where the choices of a witness can lead, by brute force."""
    moves = found.witness(finding)
    last = moves[-1] if finding.subject.kind == CHOICE else None
    reach = {start}
    for move in moves[:-1] if last else moves:
        reach = {after for each in reach for after in _moved(rules, each, move)}
    return {each for each in reach if last is None or _place(rules, each, last) is not None}


def _moved(rules: Rules, situation: Situation, move: Move) -> set[Situation]:
    place = _place(rules, situation, move)
    return set() if place is None else set(following(rules, situation, place))


def _place(rules: Rules, situation: Situation, move: Move) -> int | None:
    """The position of a move's choice, where it can be made."""
    if rules.ended(situation) or rules.scene(situation).id != move.scene:
        return None
    place = [choice.id for choice in rules.scene(situation).choices].index(move.choice)
    return place if place in places(rules, situation, {}) else None


@drawn
@given(stories((*PLAIN, *LUCK)))
def test_the_full_search_counts_what_brute_force_counts(rules: Rules) -> None:
    start = rules.layout.opening(1)
    found, oracle = search(rules, start, Manner(reduced=False)), reached(rules, start)
    assert found.closed
    assert found.situations == len(oracle.situations)
    assert proven(found) == met(rules, oracle)
    assert {each.subject.id for each in found.shut} == {rules.scenes[place].id for place in oracle.shut}


@drawn
@given(stories((*PLAIN, *LUCK)))
def test_the_reduced_search_proves_the_same_with_no_more_situations(rules: Rules) -> None:
    start = rules.layout.opening(1)
    full, reduced = search(rules, start, Manner(reduced=False)), search(rules, start)
    assert verdicts(reduced) == verdicts(full)
    assert reduced.situations <= full.situations
    assert reduced.always_closed == full.always_closed
    assert {each.subject for each in reduced.shut} == {each.subject for each in full.shut}


@drawn
@given(stories((*PLAIN, *LUCK)))
def test_every_witness_can_be_played_and_is_a_shortest(rules: Rules) -> None:
    start = rules.layout.opening(1)
    full, reduced = search(rules, start, Manner(reduced=False)), search(rules, start)
    ways = full.witnesses(full.findings)
    for finding in reduced.findings:
        if finding.met is not None:
            assert replayed(rules, reduced, finding, start)
            assert len(reduced.witness(finding)) == len(ways[full.of[finding.subject]])


@drawn
@given(stories((*PLAIN, *LUCK)))
def test_a_policy_takes_what_it_wants_and_nothing_else(rules: Rules) -> None:
    start = rules.layout.opening(1)
    for reduced in (False, True):
        found = search(rules, start, Manner(reduced=reduced, policies=POLICY))
        assert proven(found) == met(rules, reached(rules, start, POLICY))


@drawn
@given(stories(PLAIN))
def test_arrays_reach_what_a_dictionary_reaches(rules: Rules) -> None:
    start = rules.layout.opening(1)
    one, many = (search(rules, start, Manner(reduced=False, wide=wide)) for wide in (0, 1))
    assert (many.situations, verdicts(many), many.always_closed) == (one.situations, verdicts(one), one.always_closed)
    lengths = [
        {each.subject: len(way) for each, way in found.witnesses(found.findings).items()} for found in (one, many)
    ]
    assert lengths[0] == lengths[1]
    assert isinstance(many.stage, Frontier) or not frontier.suits(many.successors)


@drawn
@given(stories((*PLAIN, *LUCK, *MODEL, *MODEL)))
def test_what_the_model_does_not_read_any_more_can_be_forgotten(rules: Rules) -> None:
    start = rules.layout.opening(7)
    full, reduced = (search(rules, start, Manner(limit=600, reduced=way)) for way in (False, True))
    assume(full.closed)
    assert verdicts(reduced) == verdicts(full)


@drawn
@given(stories((*PLAIN[:6], *LUCK, *MODEL), forward=True))
def test_forgetting_moves_no_odds(rules: Rules) -> None:
    start = rules.layout.opening(7)
    full, reduced = (space_of(rules, start, Manner(limit=600, reduced=way)) for way in (False, True))
    assume(full.closed)
    assert odds(reduced).endings == odds(full).endings
    assert odds(full).exact
    assert reduced.situations <= full.situations


@drawn
@given(stories(PLAIN))
def test_a_search_that_stops_early_proves_nothing_unreachable(rules: Rules) -> None:
    start = rules.layout.opening(1)
    full = search(rules, start)
    for wide in (0, 1):
        early = search(rules, start, Manner(limit=3, wide=wide))
        assert early.situations <= 3
        assert early.closed or "unreachable" not in verdicts(early).values()
        assert proven(early) <= proven(full)
        assert early.witnesses(early.findings)


def test_without_numpy_the_search_is_the_same(monkeypatch: pytest.MonkeyPatch, lattice: Rules) -> None:
    start = lattice.layout.opening(1)
    over_arrays = search(lattice, start, Manner(wide=1))
    monkeypatch.setattr(frontier, "find_spec", lambda name: None)
    plain = search(lattice, start, Manner(wide=1))
    assert isinstance(over_arrays.stage, Frontier)
    assert not isinstance(plain.stage, Frontier)
    assert (plain.situations, verdicts(plain)) == (over_arrays.situations, verdicts(over_arrays))
