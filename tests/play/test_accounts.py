"""Accounts: why those who are not played acted so, in the terms of the model, and never against their own act."""

from collections.abc import Iterator
from random import Random

import pytest

from game.play import divisions, verbs
from game.play.accounts import accounts
from game.play.board import why
from game.play.divisions import AS_HE_SPOKE
from game.play.draft import Draft
from game.play.ledger import Asked, Spoken
from game.play.page import Division, Protocol
from game.play.play import Play
from game.play.rules import Rules
from game.play.seat import Seat
from game.play.verbs import GIVEN_ALREADY
from game.politics.stance import Terms
from tests.play.test_divisions import COUNCIL
from tests.play.test_verbs import do, draft

TO_THE_END = ("leave_quietly", "take_it", "walk")


def told(play: Play, *, private: bool = True) -> str:
    return "\n".join(accounts(play.scenario, play.track, private=private))


def played(rules: Rules, *choices: str, study: bool = False) -> Play:
    play = Play.begin(rules, "anna", 7, study=study)
    for choice in choices:
        play.choose(choice)
    return play


def test_who_spoke_as_he_judged_is_accounted_for_and_who_was_made_to_is_not(small: Rules) -> None:
    said = told(played(small, "leave_quietly"))
    assert "Vera spoke for release. In this model: " in said
    assert "Gleb spoke for release. In this model: " in said
    assert "Boris spoke" not in said


def test_what_was_answered_in_private_is_told_only_where_that_is_asked_for(small: Rules) -> None:
    play = played(small)
    assert told(play, private=False) == ""
    assert told(play).startswith("Vera, asked to stand for release, pledged himself. In this model: ")


def test_a_term_says_what_it_cost_and_what_it_was_weighed_against(small: Rules) -> None:
    granted = told(played(small, "leave_quietly"))
    assert "A pension was granted. In this model: it cost the winners 20, and they gave him " in granted


def asked_before(protocol: Protocol | None) -> bool:
    assert protocol is not None
    return any("asked to stand" in reason for reason in protocol.reasons)


def test_the_record_tells_what_was_answered_in_private_only_after_the_end_or_in_study_mode(small: Rules) -> None:
    assert not asked_before(Seat(played(small)).record())
    assert asked_before(Seat(played(small, study=True)).record())
    assert asked_before(Seat(played(small, *TO_THE_END)).record())


def test_those_who_did_not_vote_for_it_say_why_and_those_who_joined(small: Rules) -> None:
    play = played(small, *TO_THE_END)
    joined = [
        ballot
        for taken in play.track
        for division in taken.stepped.happenings
        if isinstance(division, Division)
        for ballot in division.ballots
        if ballot.vote == "joins"
    ]
    assert [f"{ballot.name}: joined. {ballot.why}" in told(play) for ballot in joined] == [True]


def test_a_member_who_has_spoken_votes_as_he_spoke_and_says_so(small: Rules) -> None:
    made = do(small, draft(small, spoken__vera=-1, spoken__boris=1), "divide", **COUNCIL)
    reasons = {ballot.voter: (ballot.vote, ballot.why) for ballot in ballots(made)}
    assert reasons["boris"] == ("for", AS_HE_SPOKE)
    assert reasons["vera"] == ("against", AS_HE_SPOKE)
    assert reasons["gleb"][1].startswith("In this model: ")


def test_one_who_stands_by_his_words_in_a_fight_says_so_when_it_closes(small: Rules) -> None:
    numbers = {"grievance__vera": 1000, "grievance__gleb": 1000, "grievance__boris": 1000, "room__mood": 3000}
    made = do(small, draft(small, **numbers, spoken__vera=-1), "divide", **COUNCIL)
    do(small, made, "close", body="council", fight="yes", into="united")
    assert {ballot.voter: (ballot.vote, ballot.why) for ballot in ballots(made)}["vera"] == ("against", AS_HE_SPOKE)


def test_in_a_ballot_nobody_votes_as_he_spoke(small: Rules) -> None:
    made = do(small, draft(small, spoken__vera=-1), "divide", **COUNCIL, secret="yes")
    assert all(ballot.why.startswith("In this model: ") for ballot in ballots(made))


def test_one_who_had_pledged_himself_gave_his_word_before(small: Rules) -> None:
    made = draft(small, commitment__vera=2, grievance__vera=-1000, room__mood=-3000)
    do(small, made, "ask", person="vera", side="removal", into="pledged")
    assert made.happenings == [Asked("vera", for_removal=True, pledged=True, why=GIVEN_ALREADY)]


def test_the_largest_terms_are_named_first_and_signed() -> None:
    said = why(Terms(preference=90, commitment=0, ambition=400, fear=-700), unknown=-150, unanimity=10)
    assert said == (
        "In this model: what he fears if it fails -700, what he stands to lose by being left behind +400, "
        "what the model does not know of him -150."
    )
    assert why(Terms(0, 0, 0, 0), unanimity=5) == "In this model: the price of standing apart alone +5."
    assert why(Terms(0, 0, 0, 0)) == "In this model: nothing draws him either way."


def ballots(made: Draft) -> tuple[divisions.Ballot, ...]:
    found = made.happenings[-1]
    assert isinstance(found, Division)
    return found.ballots


def summed(terms: Terms, **others: int) -> str:
    """In place of the words: what the terms come to."""
    return str(terms.total + sum(others.values()))


def rooms(rules: Rules) -> Iterator[tuple[Random, Draft]]:
    """Many rooms, some of which hang by a hair."""
    for seed in range(400):
        luck = Random(seed)
        numbers = {f"grievance__{person}": luck.randint(-1000, 1000) for person in ("boris", "vera", "gleb")}
        numbers |= {f"commitment__{person}": luck.randint(0, 1) for person in ("boris", "vera", "gleb")}
        yield (
            luck,
            draft(rules, seed, **numbers, room__mood=luck.randint(-3000, 3000), room__shock=luck.randint(-900, 900)),
        )


@pytest.mark.parametrize("secret", ["yes", "no"])
@pytest.mark.parametrize("fight", ["yes", "no"])
def test_the_sign_of_the_terms_is_the_vote(
    small: Rules, monkeypatch: pytest.MonkeyPatch, secret: str, fight: str
) -> None:
    monkeypatch.setattr(divisions, "why", summed)
    counted = 0
    for _, made in rooms(small):
        do(small, made, "divide", **COUNCIL, secret=secret, fight=fight)
        cast = list(ballots(made))
        do(small, made, "close", body="council", fight=fight, into="united")
        for ballot in {*cast, *ballots(made)}:
            if ballot.voter != "anna":
                assert (int(ballot.why) > 0) == (ballot.vote != "against")
                counted += 1
    assert counted >= 1200


def test_the_sign_of_the_terms_is_the_speech_and_the_pledge(small: Rules, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verbs, "why", summed)
    for luck, made in rooms(small):
        side = luck.choice(["removal", "khrushchev"])
        do(small, made, "ask", person="vera", side=side, into="pledged")
        do(small, made, "hear", person="gleb", into="against")
        asked, spoken = made.happenings
        assert isinstance(asked, Asked)
        assert isinstance(spoken, Spoken)
        assert (int(asked.why) > 0) == (asked.pledged == asked.for_removal)
        assert (int(spoken.why) > 0) == spoken.for_removal
