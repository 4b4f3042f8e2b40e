"""Divisions: named members vote as they spoke, a hall by its voices, and the closing takes no vote away."""

import pytest

from game.play import words
from game.play.board import Board
from game.play.draft import Draft
from game.play.page import Ballot, Division
from game.play.rules import Rules
from game.scenario.verbs import STANCES
from tests.play.test_verbs import do, draft

COUNCIL = {"body": "council", "motion": "release", "into": "votes"}
ASSEMBLY = {"body": "assembly", "motion": "release", "into": "share"}
WON = {"grievance__vera": 1000, "grievance__gleb": 1000, "grievance__boris": 1000, "room__mood": 3000}
LOST = {
    "grievance__vera": -1000,
    "grievance__gleb": -1000,
    "room__mood": -4000,
    "commitment__boris": 0,
    "grievance__boris": -1000,
}


def division(made: Draft) -> Division:
    found = made.happenings[-1]
    assert isinstance(found, Division)
    return found


def test_a_division_counts_the_members_in_their_order(small: Rules) -> None:
    made = do(small, draft(small, **WON), "divide", **COUNCIL)
    taken = division(made)
    assert [(ballot.voter, ballot.vote) for ballot in taken.ballots] == [
        ("boris", "for"),
        ("vera", "for"),
        ("gleb", "for"),
    ]
    assert (made.get("votes"), made.get("room.presidium_share")) == (3, 1000)
    assert (taken.votes_for, taken.votes, taken.carried, taken.closing) == (3, 3, True, False)


def test_the_accused_votes_in_her_own_case_only_if_she_fights(small: Rules) -> None:
    made = do(small, draft(small, **WON), "divide", **COUNCIL, fight="yes")
    taken = division(made)
    assert (taken.ballots[0].voter, taken.ballots[0].vote) == ("anna", "against")
    assert (taken.votes_for, taken.votes, made.get("room.presidium_share")) == (3, 4, 750)


def test_a_motion_that_few_are_for_is_lost(small: Rules) -> None:
    made = do(small, draft(small, **LOST), "divide", **COUNCIL)
    assert not division(made).carried
    assert made.get("votes") == 0


def test_half_is_not_a_majority(small: Rules) -> None:
    spoken = {"spoken__vera": 1, "spoken__gleb": 1, "spoken__boris": -1}
    made = do(small, draft(small, **LOST, **spoken), "divide", **COUNCIL, fight="yes")
    assert (division(made).votes_for, division(made).carried) == (2, False)


def test_in_the_open_he_votes_as_he_spoke_and_in_a_ballot_as_he_wishes(small: Rules) -> None:
    numbers = {"spoken__vera": 1, "grievance__vera": -1000}
    openly = division(do(small, draft(small, **numbers), "divide", **COUNCIL))
    secretly = division(do(small, draft(small, **numbers), "divide", **COUNCIL, secret="yes"))
    votes = [{ballot.voter: ballot.vote for ballot in taken.ballots}["vera"] for taken in (openly, secretly)]
    assert votes == ["for", "against"]
    assert [taken.method for taken in (openly, secretly)] == ["roll_call", "ballot"]


def test_an_argument_may_name_a_flag(small: Rules) -> None:
    set_, unset = (
        division(do(small, draft(small, luck=luck), "divide", **COUNCIL, secret="luck")).method for luck in (1, 0)
    )
    assert (set_, unset) == ("ballot", "roll_call")


def test_when_he_yields_even_the_accused_joins_and_it_is_unanimous(small: Rules) -> None:
    made = do(small, draft(small, **WON), "divide", **COUNCIL)
    do(small, made, "close", body="council", fight="no", into="united")
    assert (made.get("united"), made.get("room.presidium_share"), made.get("votes")) == (1, 1000, 3)
    assert division(made).closing
    assert [(ballot.voter, ballot.vote) for ballot in division(made).ballots] == [("anna", "joins")]


def test_while_he_fights_nothing_is_unanimous(small: Rules) -> None:
    made = do(small, draft(small, **WON), "divide", **COUNCIL, fight="yes")
    do(small, made, "close", body="council", fight="yes", into="united")
    assert (made.get("united"), made.get("room.presidium_share")) == (0, 750)


def test_a_lost_motion_closes_on_nobody(small: Rules) -> None:
    made = do(small, draft(small, **LOST), "divide", **COUNCIL)
    do(small, made, "close", body="council", into="united")
    assert (made.get("united"), len(made.happenings)) == (0, 1)


def test_nothing_closes_that_was_not_divided(small: Rules) -> None:
    made = draft(small)
    do(small, made, "close", body="council", into="united")
    do(small, made, "close", body="assembly", into="whole")
    assert not made.happenings
    assert not made.entries


@pytest.mark.parametrize("secret", ["yes", "no"])
def test_a_hall_divides_by_groups_whose_votes_add_up(small: Rules, secret: str) -> None:
    made = do(small, draft(small), "divide", **ASSEMBLY, secret=secret)
    taken = division(made)
    assert [(ballot.voter, ballot.of) for ballot in taken.ballots] == [("clerks", 18), ("workers", 12)]
    assert taken.title == "The assembly: the division"
    assert taken.votes == 30
    assert taken.votes_for == sum(ballot.votes for ballot in taken.ballots)
    assert made.get("share") == taken.votes_for * 1000 // 30


def test_the_hall_has_the_same_voices_however_often_it_is_asked(small: Rules) -> None:
    made = draft(small)
    first, again = (division(do(small, made, "divide", **ASSEMBLY)) for _ in range(2))
    assert first == again


def test_the_hall_follows_a_council_that_was_of_one_mind(small: Rules) -> None:
    def share(council: int) -> int:
        return sum(
            do(small, draft(small, seed, room__presidium_share=council), "divide", **ASSEMBLY).get("share")
            for seed in range(20)
        )

    assert share(1000) > share(100)


def test_closing_a_hall_takes_no_vote_away(small: Rules) -> None:
    for seed in range(30):
        made = do(small, draft(small, seed, room__presidium_share=1000), "divide", **ASSEMBLY)
        before = division(made)
        do(small, made, "close", body="assembly", fight="no", into="whole")
        after = division(made)
        assert after.votes_for >= before.votes_for
        assert made.get("whole") == (before.carried and after.votes_for == 30)


def test_a_hall_that_a_man_fights_is_never_whole(small: Rules) -> None:
    for seed in range(20):
        made = do(small, draft(small, seed, room__presidium_share=1000), "divide", **ASSEMBLY, fight="yes")
        do(small, made, "close", body="assembly", fight="yes", into="whole")
        assert made.get("whole") == 0


def platform(made: Draft) -> tuple[str, int, int] | None:
    """The first row of a hall, if it is of those on the platform: how it is called, its votes for and its voices."""
    first = division(made).ballots[0]
    return (first.name, first.votes, first.of) if first.voter == "platform" else None


@pytest.mark.parametrize(
    ("numbers", "words", "row"),
    [
        ({}, {}, None),
        ({"spoken__boris": 1}, {}, (1, 1)),
        ({"spoken__boris": 1, "spoken__vera": -1}, {}, (1, 2)),
        ({"spoken__boris": 1, "spoken__vera": -1, "away__vera": 1}, {}, (1, 1)),
        ({"spoken__boris": 1}, {"fight": "yes"}, (1, 2)),
        ({}, {"fight": "yes"}, (0, 1)),
        ({"away__anna": 1}, {"fight": "yes"}, None),
        ({"spoken__vera": 1, "grievance__vera": -1000}, {"secret": "yes"}, (0, 1)),
    ],
)
def test_those_who_have_spoken_sit_on_the_platform_of_a_hall_and_the_accused_if_she_fights(
    small: Rules, numbers: dict[str, int], words: dict[str, str], row: tuple[int, int] | None
) -> None:
    made = do(small, draft(small, **numbers), "divide", **ASSEMBLY, **words)
    assert platform(made) == (None if row is None else ("those on the platform", *row))
    seated = 0 if row is None else row[1]
    assert division(made).votes == sum(ballot.of for ballot in division(made).ballots) == 30 + seated


def test_one_who_stands_apart_on_the_platform_is_all_that_keeps_a_hall_from_being_whole(small: Rules) -> None:
    whole = {}
    for spoken in (1, -1):
        made = draft(small, 3, room__mood=6000, room__presidium_share=1000, spoken__vera=spoken, away__anna=1)
        do(small, made, "divide", **ASSEMBLY, fight="yes")
        do(small, made, "close", body="assembly", fight="yes", into="whole")
        whole[spoken] = (made.get("whole"), division(made).votes_for, division(made).votes)
    assert whole == {1: (1, 31, 31), -1: (0, 30, 31)}


def test_one_on_the_platform_joins_when_it_closes_unless_the_accused_fights(small: Rules) -> None:
    joined = {}
    for fight in ("no", "yes"):
        made = draft(small, 3, room__mood=6000, room__presidium_share=1000, spoken__vera=-1, grievance__vera=1000)
        do(small, made, "divide", **ASSEMBLY, fight=fight)
        do(small, made, "close", body="assembly", fight=fight, into="whole")
        joined[fight] = (platform(made), bool(made.get("whole")))
    assert joined == {
        "no": (("those on the platform", 1, 1), True),
        "yes": (("those on the platform", 0, 2), False),
    }


def test_who_has_left_neither_votes_nor_counts_for_the_others(small: Rules) -> None:
    made = do(small, draft(small, spoken__vera=1), "leave", person="vera")
    stayed = Board(small.scenario, draft(small, spoken__vera=1))
    assert Board(small.scenario, made).believed("gleb") < stayed.believed("gleb")
    assert "vera" not in Board(small.scenario, made).voices()
    voted = division(do(small, made, "divide", **COUNCIL))
    assert [ballot.voter for ballot in voted.ballots] == ["boris", "gleb"]
    assert "vera" in [ballot.voter for ballot in division(do(small, draft(small), "divide", **COUNCIL)).ballots]


def test_an_accused_who_has_left_does_not_vote_in_a_fight_nor_join_afterwards(small: Rules) -> None:
    made = do(small, draft(small, **WON), "leave", person="anna")
    do(small, made, "divide", **COUNCIL, fight="yes")
    assert [ballot.voter for ballot in division(made).ballots] == ["boris", "vera", "gleb"]
    do(small, made, "close", body="council", fight="no", into="united")
    assert (made.get("united"), made.happenings[-1]) == (1, division(made))
    assert not division(made).closing


def test_a_council_that_has_not_divided_is_told_from_one_in_which_nobody_was_for_it(small: Rules) -> None:
    made = draft(small, **LOST)
    assert made.get("room.presidium_share") == -1
    pledged = {"commitment__vera": 2, "commitment__gleb": 2}
    assert Board(small.scenario, draft(small, **LOST, **pledged)).presidium_share() == 500
    do(small, made, "divide", **COUNCIL)
    assert (made.get("votes"), made.get("room.presidium_share")) == (0, 0)
    made.values[small.layout.index["commitment.vera"]] = 2
    assert Board(small.scenario, made).presidium_share() == 0


def test_each_division_is_called_by_its_body_and_its_step(small: Rules) -> None:
    made = do(small, draft(small, **WON), "divide", **COUNCIL)
    do(small, made, "close", body="council", into="united")
    assert [found.title for found in made.happenings if isinstance(found, Division)] == [
        "The council: the division",
        "The council: the closing",
    ]


BALLOTS = (Ballot("a", "A", "for", ""), Ballot("b", "B", "against", "", votes=0), Ballot("c", "C", "for", ""))
ROWS = (Ballot("x", "X", "for", "", votes=58, of=61), Ballot("y", "Y", "against", "", votes=1, of=40))


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (Division.taken("c", "C", "m", "hands", BALLOTS), "Carried: 2 of 3 for."),
        (Division.taken("c", "C", "m", "hands", BALLOTS[:2]), "Not carried: 1 of 2 for."),
        (Division.taken("c", "C", "m", "hands", ROWS), "Carried: 59 of 101 for."),
        (Division.closed("c", "C", "hands", BALLOTS), "2 of 3 join. Not unanimous."),
        (Division.closed("c", "C", "hands", BALLOTS[:1]), "Unanimous."),
        (Division.closed("c", "C", "hands", ROWS), "59 of 101 for, once the rest were asked. Not unanimous."),
    ],
)
def test_a_result_is_one_sentence_or_two(found: Division, said: str) -> None:
    assert words.result(found) == said


def test_a_share_is_whole_only_if_all_are_for_it() -> None:
    rows = (Ballot("x", "X", "for", "", votes=9999, of=10_000),)
    assert Division.taken("c", "C", "m", "hands", rows).share == 999
    assert Division.taken("c", "C", "m", "hands", ()).share == 0


def test_the_words_for_stances_cover_what_an_author_may_write() -> None:
    assert tuple(words.STANCES) == STANCES
