"""Shut: before an act is over nothing that can be opened tells what it holds."""

from collections.abc import Iterator
from random import Random

import pytest

from game.play.page import Page, Passage
from game.play.play import Play
from game.play.rules import Rules
from game.play.seat import Seat
from tests.play.walks import play_on


def claims_of(page: Page) -> set[str]:
    return {claim for part in page.parts if isinstance(part, Passage) for claim in part.claims}


def pages(rules: Rules, role: str, seed: int) -> Iterator[Seat]:
    """A play at each of its pages: the historical one, and others that wander from it."""
    play, luck = Play.begin(rules, role, seed), Random(seed)
    while play.scene:
        yield Seat(play)
        done = play.scene.done()
        if seed % 2 or done is None or done.id not in [option.id for option in play.options if not option.closed]:
            play_on(play, [luck.randrange(12)])
        else:
            play.choose(done.id)


def told_ahead(seat: Seat) -> dict[str, list[str]]:
    """The recorded choices of the acts that are not over, by the claims on which they rest."""
    play, found = seat.play, dict[str, list[str]]()
    over = {taken.scene.act for taken in play.track[: play.act_began]}
    for scene in play.scenario.scenes.values():
        done = scene.done() if scene.has_decision and scene.act not in over else None
        for claim in done.claims if done else ():
            found.setdefault(claim, []).append(scene.id)
    return found


@pytest.mark.parametrize("role", ["khrushchev", "brezhnev"])
def test_no_claim_that_a_page_opens_tells_what_an_act_holds_that_is_not_over(october: Rules, role: str) -> None:
    opened = 0
    for seat in (seat for seed in range(6) for seat in pages(october, role, seed)):
        ahead = told_ahead(seat)
        may = {claim for claim in claims_of(seat.page) if seat.may_open(claim)}
        assert {claim: ahead[claim] for claim in may & set(ahead)} == {}
        opened += len(may)
    assert opened


@pytest.mark.parametrize("role", ["khrushchev", "brezhnev"])
def test_no_claim_that_may_be_opened_tells_of_a_day_that_has_not_come(october: Rules, role: str) -> None:
    for seat in pages(october, role, 0):
        scene = seat.play.scene
        assert scene is not None
        today = scene.when.split(" ")[0]
        later = [
            claim.id
            for claim in october.scenario.claims.values()
            if claim.id in claims_of(seat.page) and seat.may_open(claim.id) and claim.date[: len(today)] > today > ""
        ]
        assert later == []


def test_nothing_is_open_on_the_first_page(october: Rules) -> None:
    for role in october.scenario.roles:
        seat = Seat(Play.begin(october, role, 1))
        assert claims_of(seat.page)
        assert not [claim for claim in october.scenario.claims if seat.may_open(claim)]


def test_at_the_end_and_in_study_mode_everything_is_open(small: Rules) -> None:
    ended = Play.begin(small, "anna", 7)
    play_on(ended, [0] * 3)
    for play in (ended, Play.begin(small, "boris", 7, study=True)):
        assert all(Seat(play).may_open(claim) for claim in small.scenario.claims)


def test_a_claim_opens_with_the_end_of_the_act_that_cites_it(small: Rules) -> None:
    opened = []
    for role in ("boris", "anna"):
        seat = Seat(Play.begin(small, role, 7))
        opened.append([claim for claim in small.scenario.claims if seat.may_open(claim)])
    assert opened == [[], ["who-began"]]
