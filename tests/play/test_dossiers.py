"""Dossiers: until the end a portrait knows nothing that came after the day on which play opens."""

import re
from dataclasses import replace

import pytest

from game.play.dossiers import dossier
from game.play.page import Dossier
from game.play.play import Play
from game.play.rules import Rules
from game.play.seat import Seat
from game.scenario.model import Prior
from tests.play.walks import play_on

YEAR = re.compile(r"\b(1[89][0-9]{2}|20[0-9]{2})\b")
OPENING = 1964


def dossiers(seat: Seat) -> list[Dossier]:
    return [seat.dossier(person) for person in seat.people()]


def years(found: Dossier) -> list[int]:
    text = "\n".join((found.life, *found.offices, *found.about, found.after))
    return [int(year) for year in YEAR.findall(text)]


@pytest.mark.parametrize("role", ["khrushchev", "brezhnev"])
def test_before_the_end_no_dossier_tells_of_anything_later(october: Rules, role: str) -> None:
    play = Play.begin(october, role, 1964)
    while play.scene:
        for found in dossiers(Seat(play)):
            assert (found.after, found.claims) == ("", ())
            assert "–" not in found.life
            assert max(years(found), default=OPENING) <= OPENING, found.person
        play_on(play, [0] * 12)


@pytest.mark.parametrize("study", [True, False])
def test_after_the_end_and_in_study_mode_the_dossiers_tell_what_came(october: Rules, study: bool) -> None:
    play = Play.begin(october, "brezhnev", 1964, study=study)
    while not study and play.scene:
        play_on(play, [0])
    found = dossiers(Seat(play))
    assert sum(max(years(one), default=0) > OPENING for one in found) > 20
    assert sum(bool(one.claims) for one in found) > 20
    assert sum("–" in one.life for one in found) > 20


OFFICES = (
    ("Clerk", "1890", "1900"),
    ("Head clerk", "1900-03", ""),
    ("Treasurer", "1901-04-30", "1905-02-01"),
    ("Chairman", "1901-05-02", ""),
    ("Minister", "1907", "1910"),
    ("Witness", "", ""),
)


def portrait(rules: Rules, *, is_open: bool) -> Dossier:
    person = replace(
        rules.scenario.people["vera"],
        died="1930-01-02",
        offices=OFFICES,
        part="She voted.",
        after="She wrote it down.",
        claims=("anna-went",),
    )
    return dossier(rules.scenario, person, Prior("unknown", ""), is_open=is_open)


def test_an_office_is_told_as_it_stands_on_the_opening_day(small: Rules) -> None:
    closed = portrait(small, is_open=False)
    assert closed.offices == (
        "Clerk, 1890 – 1900",
        "Head clerk, since 1900-03",
        "Treasurer, since 30 April 1901",
        "Witness",
    )
    assert (closed.life, closed.after, closed.claims) == ("born 1861", "", ())


def test_once_the_record_is_open_a_dossier_is_whole(small: Rules) -> None:
    opened = portrait(small, is_open=True)
    assert opened.offices[2:5] == ("Treasurer, 30 April 1901 – 1 February 1905", "Chairman, since 2 May 1901",
                                   "Minister, 1907 – 1910")  # fmt: skip
    assert opened.life == "1861 – 2 January 1930"
    assert opened.after == "She voted. She wrote it down."
    assert opened.claims == ("anna-went",)
