"""Scenes, choices and numbers that do not go together are found, and what only looks so is left alone."""

from pathlib import Path

import pytest

from tests.scenario.test_logic import BELL, COUNCIL, burn, edited, only
from tests.scenario.village import LETTER, VILLAGE, codes, read_village

CELLAR = """\
  - scene: cellar
    act: evening
    title: The cellar
    where: the mill
    decides: anna
    claims: [mill-owner]
    text: It is dark.
    choices:
"""


def cellar(*choices: tuple[str, str, str]) -> dict[str, str]:
    """The village with a cellar under the mill, its choices each with an id, keys and a place to go to."""
    keys = (f"label: Choose {name}.\nhistory: thinkable\n{more}\ngoto: {to}" for name, more, to in choices)
    told = "".join(f"      - id: {name}\n{_keys(more)}" for (name, _, _), more in zip(choices, keys, strict=True))
    letter = VILLAGE[LETTER].replace(
        "history: thinkable\n        goto: council", "history: thinkable\n        goto: cellar"
    )
    return {LETTER: letter + CELLAR + told}


def _keys(keys: str) -> str:
    return "".join(f"        {line}\n" for line in keys.split("\n") if line)


WAIT = "do: [calm rises little]"
BASIS = "basis: assumption"
SHUT = "require: calm > 6\nclosed: It is stuck."
LOOK = ("look", "then: It is dark.", "cellar")


@pytest.mark.parametrize(
    ("choices", "found"),
    [
        ([LOOK, ("leave", SHUT, "council")], ["P0335"]),
        ([LOOK, ("leave", "", "council")], []),
        ([LOOK, ("leave", SHUT, "council"), ("wait", WAIT, "cellar")], []),
        ([LOOK, ("leave", SHUT, "council"), ("wait", f"require: calm < 7\nclosed: No.\n{WAIT}", "cellar")], []),
        ([LOOK, ("leave", SHUT, "council"), ("wait", f"require: calm < 3\nclosed: No.\n{WAIT}", "cellar")], ["P0335"]),
        ([LOOK, ("leave", "", "letter")], []),
        ([("look", "", "cellar"), ("leave", "", "council")], ["P0336"]),
        ([("look", "", "cellar"), ("wait", SHUT, "council")], ["P0335", "P0336"]),
    ],
)  # fmt: skip
def test_a_circle_needs_a_change_or_a_way_out(choices: list, found: list[str], tmp_path: Path):
    assert sorted(codes(tmp_path, cellar(*choices))) == found


def test_a_circle_of_several_scenes_is_told_once_with_all_of_them(tmp_path: Path):
    files = cellar(("stairs", "", "letter"), ("leave", SHUT, "council"))
    text = files[LETTER].replace(
        "history: done\n        goto: council", f"history: done\n{_keys(SHUT)}        goto: council"
    )
    (found,) = [each for each in read_village(tmp_path, {LETTER: text})[1].diagnostics if each.code == "P0335"]
    assert dict(found.details) == {"scene": "letter"}
    assert [place.note for place in found.related] == ["it leads through “cellar”"]


def test_a_circle_that_no_way_leads_out_of_is_left_to_another_check(tmp_path: Path):
    assert codes(tmp_path, cellar(LOOK)) == ["P0315"]


@pytest.mark.parametrize(
    ("guards", "found"),
    [
        (("rung", "not rung"), []),
        (("calm < 4", "calm > 3"), []),
        (("calm < 4", "calm > 4"), ["P0324"]),
        (("rung", "calm > 3"), ["P0324"]),
        (("votes > 2 or rung", "votes < 3"), []),
    ],
)
def test_only_choices_that_can_all_be_closed_at_once_are_reported(guards: tuple, found: list[str], tmp_path: Path):
    read, burnt = (f"\n        require: {guard}\n        closed: No." for guard in guards)
    edits = [
        (LETTER, "label: Read it aloud.", f"label: Read it aloud.{read}"),
        (LETTER, "label: Burn it.", f"label: Burn it.{burnt}"),
    ]
    assert codes(tmp_path, edited(*edits)) == found


def test_a_scene_that_can_stand_still_says_for_example_where(tmp_path: Path):
    edits = [
        (LETTER, f"label: {label}", f"label: {label}\n        require: {guard}\n        closed: No.")
        for label, guard in (("Read it aloud.", "calm < 4"), ("Burn it.", "calm > 4 and speaker == nobody"))
    ]
    found = only(tmp_path, *edits)
    assert found.message.endswith("all of them at once, as where “calm” is 4 and “speaker” is nobody")


@pytest.mark.parametrize(
    ("third", "found"),
    [
        ("label: Tear it.\nhistory: thinkable", ["P0334"]),
        ("label: Tear it.\nhistory: considered", []),
        ("label: Tear it.\nhistory: thinkable\nrequire: calm > 3\nclosed: No.", []),
        ("label: Tear it.\nhistory: thinkable\nanswers: {read_aloud: no}", []),
        ("label: Tear it.\nhistory: thinkable\nseen-by: {boris: She tears it.}", []),
        ("label: Burn it.\nhistory: thinkable", ["P0333"]),
    ],
)
def test_two_choices_differ_in_what_they_do_or_in_what_is_read(third: str, found: list[str], tmp_path: Path):
    lines = "".join(f"        {line}\n" for line in third.split("\n"))
    assert codes(tmp_path, {LETTER: f"{VILLAGE[LETTER]}      - id: third\n{lines}        goto: council\n"}) == found


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        ("scenario.yaml", "acts:\n", "acts:\n  - {act: evening, title: Another}\n", "P0301"),
        ("model.yaml", "levers:", f"levers:\n  - {{lever: key, name: A key, share: 0, start: plot, {BASIS}}}", "P0301"),
        ("model.yaml", "terms:", f"terms:\n  - {{term: seat, name: A seat, value: 1, cost: 1, {BASIS}}}", "P0301"),
        ("glossary.yaml", "terms:\n", "terms:\n  - {term: sack, means: A bag.}\n", "P0301"),
        ("bodies.yaml", "members: [anna, boris", "members: [anna, anna, boris", "P0331"),
        ("variables.yaml", "values: [nobody, anna, boris]", "values: [nobody, anna, boris, anna]", "P0331"),
        ("variables.yaml", "known-to: [boris]", "known-to: [boris, boris]", "P0331"),
        ("scenario.yaml", "watch: [calm]", "watch: [calm, calm]", "P0331"),
        (COUNCIL, "present: [anna, boris, clara]", "present: [anna, boris, boris]", "P0331"),
        (COUNCIL, "        claims: [mill-closed]", "        claims: [mill-closed, mill-closed]", "P0331"),
        ("variables.yaml", "from: 0, to: 10, start: 5", "from: 5, to: 5, start: 5", "P0111"),
        ("variables.yaml", "variable: warned, type: flag", "variable: warned, values: [a, b], type: flag", "P0112"),
        ("people.yaml", "commitment: 1", "commitment: 4", "P0113"),
        ("people.yaml", "fear: 300", "fear: -1", "P0113"),
        ("charges.yaml", "farmers: 300", "farmers: 1001", "P0113"),
        ("charges.yaml", "clara: -100", "clara: -1001", "P0113"),
        ("model.yaml", "cost: 10", "cost: -10", "P0113"),
        ("scenario.yaml", "opening: letter", "minutes: 0\nopening: letter", "P0113"),
        ("bodies.yaml", "members: [anna, boris, clara]", "voices: 12, members: [anna, boris, clara]", "P0116"),
        ("bodies.yaml", "clara]", "clara], absent: [anna, clara]", "P0326"),
        ("bodies.yaml", "[anna, boris, clara]", "[anna, clara], attend: [boris], absent: [boris]", "P0117"),
        ("variables.yaml", "start: no, means: The bell", "start: no, means: The bell", None),
    ],
)  # fmt: skip
def test_lists_and_numbers_are_looked_at_where_they_stand(
    name: str, old: str, new: str, code: str | None, tmp_path: Path
):
    assert codes(tmp_path, edited((name, old, new))) == ([code] if code else [])


def test_a_body_with_a_group_too_small_for_a_voice_says_which(tmp_path: Path):
    body = """\
  - body: assembly
    name: The assembly
    voices: 10
    groups:
      - {group: farmers, name: the farmers, share: 990, mean: 0, spread: 100, basis: assumption}
      - {group: few, name: a few, share: 10, mean: 0, spread: 100, basis: assumption}
motions:
"""
    files = edited(
        ("bodies.yaml", "motions:\n", body),
        ("charges.yaml", "farmers: the farmers", "farmers: the farmers, few: a few"),
    )
    assert codes(tmp_path, files) == ["P0116"]
    more = {**files, "bodies.yaml": files["bodies.yaml"].replace("voices: 10", "voices: 100")}
    assert codes(tmp_path, more) == []
    unequal = {**files, "bodies.yaml": more["bodies.yaml"].replace("share: 990", "share: 900")}
    assert codes(tmp_path, unequal) == ["P0115"]


def test_a_weight_may_be_below_nothing_only_where_odds_are(tmp_path: Path):
    weights = "weights:\n  - {{weight: {}, value: -5, range: -10..5, basis: assumption, means: what}}\n"
    assert codes(tmp_path, edited(("model.yaml", "weights:\n", weights.format("base")))) == []
    assert codes(tmp_path, edited(("model.yaml", "weights:\n", weights.format("fear")))) == ["P0113"]


def test_a_closing_follows_a_division_of_the_same_body_in_the_same_list(tmp_path: Path):
    divide, close = '"divide(body=council, motion=closing, into=votes)"', '"close(body=council, into=rung)"'
    for order, found in ((f"{divide}, {close}", []), (f"{close}, {divide}", ["P0340"])):
        assert codes(tmp_path, edited((COUNCIL, f"do: [{divide}]", f"do: [{order}]"))) == found


def test_a_step_counts_as_used_wherever_one_effect_takes_it(tmp_path: Path):
    assert codes(tmp_path, edited((COUNCIL, "calm rises much", "calm += 3"))) == ["P0349"]
    assert codes(tmp_path, edited((COUNCIL, "calm rises much", "calm += 3"), burn("do: [calm falls much]"))) == []
    assert codes(tmp_path, edited(("variables.yaml", "much: 3", "much: 0"))) == ["P0118"]


def test_a_variable_that_nothing_reads_or_changes_is_one_problem(tmp_path: Path):
    idle = "  - {variable: fog, type: flag, start: no, means: Fog}\n"
    assert codes(tmp_path, {"variables.yaml": VILLAGE["variables.yaml"] + idle}) == ["P0348"]
    assert codes(tmp_path, edited((BELL, "{if rung}The bell rings.{end}", ""))) == ["P0318"]
