"""Conditions that nothing decides are found where they stand, with the reason and the places that decide them."""

from pathlib import Path

import pytest

from game.reading.diagnostic import Diagnostic
from tests.scenario.village import LETTER, VILLAGE, codes, read_village

COUNCIL, BELL = "scenes/2-council.yaml", "scenes/3-bell.yaml"


def edited(*edits: tuple[str, str, str]) -> dict[str, str]:
    """Some files of the village with words put for others."""
    changed: dict[str, str] = {}
    for name, old, new in edits:
        text = changed.get(name, VILLAGE[name])
        assert old in text
        changed[name] = text.replace(old, new, 1)
    return changed


def told(folder: Path, *edits: tuple[str, str, str]) -> list[tuple[str, str, str]]:
    """Of each problem its code, what stands under the caret, and its message."""
    _, problems = read_village(folder, edited(*edits))
    return [
        (found.code, problems.source_line(found.span.file, found.span.line)[found.span.column - 1 :], found.message)
        for found in problems.diagnostics
    ]


def only(folder: Path, *edits: tuple[str, str, str]) -> Diagnostic:
    _, problems = read_village(folder, edited(*edits))
    (found,) = problems.diagnostics
    return found


def burn(words: str) -> tuple[str, str, str]:
    """Keys for the choice that burns the letter."""
    keys = "".join(f"\n        {line}" for line in words.split("\n"))
    return LETTER, "label: Burn it.", f"label: Burn it.{keys}"


def ways(*lines: str) -> tuple[str, str, str]:
    old = "history: thinkable\n        goto: council"
    return LETTER, old, "history: thinkable\n        goto:" + "".join(f"\n          - {line}" for line in lines)


@pytest.mark.parametrize(
    ("edits", "code", "caret"),
    [
        ([burn("require: warned_not and not warned_not\nclosed: No.")], "P0206", "warned_not"),
        ([burn("require: rung and not rung\nclosed: No.")], "P0230", "rung and"),
        ([burn("require: rung or votes > 3 or not rung\nclosed: No.")], "P0231", "rung or"),
        ([burn("require: calm > votes and votes > calm\nclosed: No.")], "P0230", "calm >"),
        ([burn("require: speaker == anna or votes > 30\nclosed: No.")], "P0236", "votes > 30"),
        ([burn("require: not calm >= 0 or rung\nclosed: No.")], "P0236", "calm >= 0"),
        ([burn("require: speaker == anna\nclosed: No.")], "P0234", "speaker =="),
        ([burn("do: [votes = 2 if speaker == anna else 3]")], "P0234", "speaker =="),
        ([burn('do: ["chance(odds=20 if calm > 20 else 30, into=rung)"]')], "P0236", "calm > 20"),
        ([burn("then: It burns{if calm > 20} well{end}.")], "P0236", "calm > 20"),
        ([burn("then: It burns{if rung or speaker != anna} well{end}.")], "P0235", "rung or"),
        ([(COUNCIL, "They let you finish.", "It {if rung}a{else}{if rung}b{else}c{end}{end}.")], "P0232", "rung}b"),
        ([(COUNCIL, "rule: warned", "rule: warned and not warned")], "P0230", "warned and"),
        ([(COUNCIL, "{calm} deep", "{if calm < 2 and calm > 3}deep{end}")], "P0230", "calm < 2"),
        ([(COUNCIL, "{speaker} is to", "{if rung and speaker == anna}He{else}She{end} is to")], "P0234", "rung and"),
        ([("endings.yaml", "You hear it at night.", "You {if rung and not rung}hear{end}.")], "P0230", "rung and"),
    ],
)  # fmt: skip
def test_the_caret_stands_under_the_words(edits: list, code: str, caret: str, tmp_path: Path):
    found = [(each, words) for each, words, _ in told(tmp_path, *edits)]
    assert [each for each, _ in found] in ([code], [code, code])
    assert found[0][1].startswith(caret)


def test_a_choice_is_told_that_its_guard_has_said_so_already(tmp_path: Path):
    found = only(tmp_path, burn("require: calm > 6\nclosed: No.\nthen: It {if calm > 3}burns{end}."))
    assert (found.code, found.message) == ("P0233", "“calm > 3” always holds here, where “calm > 6” holds")
    assert [(place.span.line, place.note) for place in found.related] == [
        (18, "the choice is taken only where this holds")
    ]


def test_what_a_guard_said_is_forgotten_once_an_effect_has_changed_it(tmp_path: Path):
    assert (
        codes(
            tmp_path, edited(burn("require: calm > 6\nclosed: No.\ndo: [calm -= 5]\nthen: It {if calm > 3}burns{end}."))
        )
        == []
    )


def test_effects_decide_what_is_asked_after_them(tmp_path: Path):
    found = only(tmp_path, burn("do: [votes = 3]"), ways("{if: votes > 4, to: bell}", "{to: council}"))
    assert (found.code, found.message) == ("P0232", "“votes > 4” cannot hold here, after “votes = 3”")


def test_what_an_effect_may_leave_as_it_was_decides_nothing(tmp_path: Path):
    hear = burn('do: [votes = 3, "hear(person=clara, into=votes)"]')
    assert codes(tmp_path, edited(hear, ways("{if: votes > 3, to: bell}", "{to: council}"))) == []


def test_a_way_below_one_that_takes_every_case_is_never_taken(tmp_path: Path):
    found = only(tmp_path, ways("{if: calm > 2, to: council}", "{if: calm == 5, to: bell}", "{to: council}"))
    assert found.code == "P0232"
    assert found.message == "“calm == 5” cannot hold here, where “calm > 2” does not hold"


def test_several_ways_together_may_leave_no_case(tmp_path: Path):
    lines = (
        "{if: rung, to: council}",
        "{if: votes > 1, to: bell}",
        "{if: rung or votes > 2, to: bell}",
        "{to: council}",
    )
    found = only(tmp_path, ways(*lines))
    assert (found.code, found.message) == ("P0232", "“rung or votes > 2” cannot hold here, after what stands before it")
    assert len(found.related) == 2


def test_a_reason_for_closing_is_read_only_where_the_choice_is_closed(tmp_path: Path):
    found = only(tmp_path, burn("require: calm > 6\nclosed: It is {if calm < 7}loud{end}."))
    assert (found.code, found.message) == ("P0233", "“calm < 7” always holds here, where “calm > 6” does not hold")


def test_a_rule_is_asked_only_where_none_above_it_held(tmp_path: Path):
    rule = """      - id: coughs
        label: She coughs.
        history: thinkable
        rule: warned and calm > 3
        then: She coughs.
        goto: vote
      - id: speaks
"""
    found = only(
        tmp_path,
        (COUNCIL, "      - id: speaks\n", rule.replace("        then: She coughs.\n", "        do: [votes = 1]\n")),
    )
    assert (found.code, found.message) == (
        "P0232",
        "“warned and calm > 3” cannot hold here, where “warned” does not hold",
    )


def test_nothing_more_is_said_of_what_lies_behind_a_closed_door(tmp_path: Path):
    shut = burn("require: rung and not rung\nclosed: No.\nthen: It {if rung}burns{end}.")
    assert codes(tmp_path, edited(shut, ways("{if: rung, to: bell}", "{to: council}"))) == ["P0230"]
    nested = (COUNCIL, "They let you finish.", "It {if calm > 3 and calm < 2}{if rung}x{end}{if calm > 1}y{end}{end}.")
    assert codes(tmp_path, edited(nested)) == ["P0230"]


def test_a_number_that_nothing_raises_is_said_to_stay_below(tmp_path: Path):
    lowered = (COUNCIL, "calm rises much", "calm falls much")
    found = only(tmp_path, lowered, burn("require: calm > 8\nclosed: No."))
    assert found.code == "P0234"
    assert found.message == (
        "“calm > 8” can never hold: “calm” is never above 5: it starts at 5, and nothing raises it"
    )
    assert [place.note for place in found.related] == [
        "it starts at 5 here",
        "one of the effects on it is here",
        "one of the effects on it is here",
    ]


def test_a_word_that_no_effect_gives_is_said_to_be_missing(tmp_path: Path):
    found = only(tmp_path, burn("require: speaker == anna\nclosed: No."))
    assert (
        "“speaker” is only ever nobody or boris: it starts at nobody, and no effect makes it anything else"
        in found.message
    )
    assert [place.note for place in found.related] == ["it starts at nobody here", "the only effect on it is here"]


def test_the_votes_of_a_division_are_no_more_than_those_who_vote(tmp_path: Path):
    unheard = (COUNCIL, '        do: ["hear(person=clara, into=votes)"]\n', "        do: [calm rises little]\n")
    found = only(tmp_path, unheard, (COUNCIL, "votes > 1", "votes > 2"))
    assert found.code == "P0232"
    assert found.message == "“votes > 2” cannot hold here, after “divide(body=council, motion=closing, into=votes)”"


def test_a_variable_that_nothing_changes_is_reported_once_and_not_wherever_it_is_read(tmp_path: Path):
    unrung = (BELL, '    do: ["chance(odds=50, into=rung)"]\n', "")
    assert codes(tmp_path, edited(unrung, burn("require: rung\nclosed: No."))) == ["P0319"]
    always_no = (BELL, '"chance(odds=50, into=rung)"', "rung = rung and calm > 3")
    assert codes(tmp_path, edited(always_no, burn("require: rung\nclosed: No."))) == ["P0245"]


def test_a_condition_with_an_odd_part_is_not_reported_as_a_whole_as_well(tmp_path: Path):
    assert codes(tmp_path, edited(burn("require: calm > 12\nclosed: No."))) == ["P0236"]
    assert codes(tmp_path, edited(burn("require: calm == calm\nclosed: No."))) == ["P0237"]


@pytest.mark.parametrize(
    ("effects", "code"),
    [
        ("calm = 12", "P0240"),
        ("calm = -1", "P0240"),
        ("calm = votes + 11", "P0240"),
        ("calm = votes + 3", None),
        ("calm -= 11", "P0241"),
        ("calm += 10", None),
        ("calm = calm", "P0242"),
        ("calm -= 0", "P0242"),
        ("calm += votes", None),
        ("rung = rung", "P0242"),
        ("speaker = speaker", "P0242"),
        ("calm = 3, calm = 4", "P0243"),
        ("calm = 3, calm += 1", None),
        ("calm = 3, votes = calm, calm = 4", None),
        ("speaker = anna, speaker = boris", "P0243"),
        ('"chance(odds=50, into=rung)", rung = no', "P0243"),
        ('"divide(body=council, motion=closing, into=votes)", votes = 1', None),
        ('rung = yes, "chance(odds=50, into=rung)"', None),
        ('rung = yes, "divide(body=council, motion=closing, secret=rung, into=votes)", rung = no', None),
        ('"chance(odds=0, into=rung)"', "P0244"),
        ('"chance(odds=calm, into=rung)"', None),
        ('"chance(odds=100 + calm, into=rung)"', "P0244"),
    ],
)
def test_effects_without_effect_are_told(effects: str, code: str | None, tmp_path: Path):
    assert codes(tmp_path, edited(burn(f"do: [{effects}]"))) == ([code] if code else [])


def test_an_effect_that_is_lost_shows_where(tmp_path: Path):
    found = only(tmp_path, burn("do: [calm = 3, calm = 4]"))
    assert [(place.span.column, place.note) for place in found.related] == [
        (24, "this gives “calm” another value at once")
    ]
