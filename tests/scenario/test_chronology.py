"""Time runs forward, nobody acts before his birth or after his death, and nobody is in two places."""

from datetime import date
from pathlib import Path

import pytest

from game.scenario.aspects.days import first_day, last_day
from game.scenario.aspects.moments import MOST_DAYS, days, earliest, moment
from tests.scenario.village import LETTER, VILLAGE, codes, read_village

COUNCIL = "scenes/2-council.yaml"


def is_backwards(before: str, after: str) -> bool:
    one, other = moment(f"1964-10-{before}"), moment(f"1964-10-{after}")
    assert one is not None
    assert other is not None
    return other.is_before(one)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("13 morning", "12 night"),
        ("13", "12"),
        ("13 afternoon", "13 morning"),
        ("13 evening", "13 afternoon"),
        ("13 night", "13 evening"),
        ("13 about midnight", "13 late evening"),
        ("13 evening", "13 before dawn"),
        ("13 18:30", "13 18:29"),
        ("13 about 20:00", "13 17:30"),
        ("13 20:00", "13 morning"),
    ],
)
def test_an_earlier_hour_after_a_later_one_is_time_running_backwards(before: str, after: str):
    assert is_backwards(before, after)
    assert not is_backwards(after, before)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("13 evening", "13 evening"),
        ("13", "13 morning"),
        ("13 afternoon", "13 early afternoon"),
        ("13 afternoon", "13 afternoon, about four"),
        ("13 evening", "13 19:00"),
        ("13 late afternoon", "13 17:30"),
        ("13 towards evening", "13 late afternoon"),
        ("13 towards midnight", "13 late evening"),
        ("13 night", "14 before dawn"),
        ("13 about 20:00", "13 19:45"),
        ("13 when the lamps are lit", "13 morning"),
    ],
)
def test_words_that_may_mean_one_hour_are_never_blamed(one: str, other: str):
    assert not is_backwards(one, other)


def test_a_time_without_a_date_is_no_moment():
    assert moment("evening") is None
    assert moment("") is None


LETTER_AT = VILLAGE[LETTER].replace("    where: the mill\n", "    when: 1911-03-WHEN\n    where: the mill\n")
CLARA_AT = VILLAGE[COUNCIL].replace("    title: Clara\n", "    title: Clara\n    when: 1911-03-02 morning\n")


def test_a_scene_without_a_time_has_that_of_the_scene_before(tmp_path: Path):
    late = LETTER_AT.replace("WHEN", "04 evening")
    without = VILLAGE[COUNCIL].replace("    when: 1911-03-02 evening\n", "")
    dated = without.replace("    title: Clara\n", "    title: Clara\n    when: 1911-03-02 evening\n")
    assert codes(tmp_path, {LETTER: late, COUNCIL: dated}) == ["P0380"]
    assert codes(tmp_path, {LETTER: LETTER_AT.replace("WHEN", "02 evening"), COUNCIL: dated}) == []


def test_a_scene_that_comes_too_early_is_pointed_at_with_the_one_before(tmp_path: Path):
    _, problems = read_village(tmp_path, {COUNCIL: CLARA_AT})
    (found,) = problems.diagnostics
    line = problems.source_line(found.span.file, found.span.line)
    assert line[found.span.column - 1 :] == "1911-03-02 morning"
    assert [problems.source_line(COUNCIL, other.span.line).strip() for other in found.related] == [
        "when: 1911-03-02 evening"
    ]


def test_a_scene_reached_at_several_times_has_the_earliest_of_them():
    forward = {"early": ("meeting",), "late": ("meeting",), "meeting": ("after",), "after": ()}
    own = {name: found for name, when in (("early", "12"), ("late", "14")) if (found := moment(f"1964-10-{when}"))}
    assert {name: (when.day.day, origin) for name, (when, origin) in earliest(own, forward).items()} == {
        "early": (12, "early"),
        "late": (14, "late"),
        "meeting": (12, "early"),
        "after": (12, "early"),
    }
    assert {day.day for day in days(own, forward)["after"]} == {12, 14}


def test_a_scene_reached_on_too_many_days_has_none():
    names = [f"s{number}" for number in range(MOST_DAYS + 1)]
    own = {name: found for day, name in enumerate(names, 1) if (found := moment(f"{1900 + day}-01-01"))}
    assert "end" not in days(own, {**dict.fromkeys(names, ("end",)), "end": ()})


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("1964-10-14", date(1964, 10, 14), date(1964, 10, 14)),
        ("1964-02", date(1964, 2, 1), date(1964, 2, 29)),
        ("1964-12", date(1964, 12, 1), date(1964, 12, 31)),
        ("1964", date(1964, 1, 1), date(1964, 12, 31)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31)),
        ("1964-10-13/1964-10-15", date(1964, 10, 13), date(1964, 10, 15)),
        ("1950s", None, None),
        ("1964-13", None, None),
        ("", None, None),
    ],
)
def test_a_written_date_means_its_first_and_its_last_day(written: str, first: date | None, last: date | None):
    assert first_day(written) == first
    assert last_day(written) == last


@pytest.mark.parametrize(
    ("life", "expected"),
    [
        ("born: 1911-03-03", ["P0381"]),
        ("died: 1911-03-01", ["P0381"]),
        ("died: 1911-03-02", []),
        ("died: 1911", []),
        ("born: about 1920", []),
    ],
)
def test_whoever_is_present_is_alive_that_day(life: str, expected: list[str], tmp_path: Path):
    people = VILLAGE["people.yaml"].replace("    name: Boris\n", f"    name: Boris\n    {life}\n")
    assert codes(tmp_path, {"people.yaml": people})[:1] == expected


def test_a_verb_needs_a_living_man(tmp_path: Path):
    people = VILLAGE["people.yaml"] + "  - {person: dora, name: Dora, died: 1900}\n"
    council = VILLAGE[COUNCIL].replace("rebut(charge=short_weight, by=boris)", "rebut(charge=short_weight, by=dora)")
    _, problems = read_village(tmp_path, {"people.yaml": people, COUNCIL: council})
    (found,) = problems.diagnostics
    assert found.code == "P0381"
    assert "rebut" in problems.source_line(COUNCIL, found.span.line)[found.span.column - 1 :]


def test_one_seat_that_was_his_is_enough(tmp_path: Path):
    offices = "    offices: [{office: A, body: council, to: 1900}, {office: B, body: council, from: 1911-03-02}]\n"
    people = VILLAGE["people.yaml"].replace("    name: Clara\n", "    name: Clara\n" + offices)
    assert codes(tmp_path, {"people.yaml": people}) == []
    assert codes(tmp_path, {"people.yaml": people.replace("1911-03-02", "1911-03-03")}) == ["P0386"]


def test_whoever_is_on_the_telephone_is_in_no_second_place(tmp_path: Path):
    two = """\
format: 1
scenes:
  - scene: letter
    act: evening
    title: A letter
    when: "1911-03-02 16:00"
    where: the mill
    present: [anna]
    decides: anna
    claims: [mill-owner]
    text: A letter lies under the door of the mill.
    choices:
      - {id: read_it, label: Read it aloud., history: done, goto: call}
  - scene: call
    act: evening
    title: A call
    when: "1911-03-02 16:00"
    where: WHERE
    present: [anna]
    claims: [mill-owner]
    text: Nobody answers.
    goto: council
"""
    assert codes(tmp_path, {LETTER: two.replace("WHERE", "by telephone")}) == []
    assert codes(tmp_path, {LETTER: two.replace("WHERE", "the mill")}) == []
    assert codes(tmp_path, {LETTER: two.replace("WHERE", "the school")}) == ["P0383"]


def test_what_is_known_before_its_date_may_be_cited(tmp_path: Path):
    cites = LETTER_AT.replace("WHEN", "01 evening").replace("[mill-owner]", "[mill-closed]")
    known = VILLAGE["record/claims.yaml"].replace("known-from: 1911-03-02", "known-from: 1911-02")
    assert codes(tmp_path, {LETTER: cites}) == ["P0384"]
    assert codes(tmp_path, {LETTER: cites, "record/claims.yaml": known}) == []


def test_a_choice_may_cite_what_came_of_it(tmp_path: Path):
    cites = LETTER_AT.replace("WHEN", "01 evening").replace(
        "        history: done\n", "        history: done\n        claims: [mill-closed]\n"
    )
    assert codes(tmp_path, {LETTER: cites}) == []
