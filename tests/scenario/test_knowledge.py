"""A role reads only what it may know: text, reasons and conditions give nothing else away."""

from pathlib import Path

import pytest

from tests.scenario.village import LETTER, VILLAGE, codes

COUNCIL, BELL = "scenes/2-council.yaml", "scenes/3-bell.yaml"


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (LETTER, "of the mill.", "of the mill. {if warned}Wet.{end}"),
        (LETTER, "label: Read it aloud.", "label: Read it aloud.\n        then: It is {warned}."),
        (LETTER, "label: Burn it.", "label: Burn it.\n        require: not warned\n        closed: No."),
        (LETTER, "label: Burn it.", "label: Burn it.\n        require: not rung\n        closed: So {warned}."),
        (COUNCIL, "He stands at the stove.", "He stands at the stove. {if warned}Warned.{end}"),
        (COUNCIL, "He speaks for a long time.", "He speaks. {if calm > 3}{if warned}Warned.{end}{end}"),
        (COUNCIL, "Hands are raised.", "Hands are raised. {if warned}Warned.{end}"),
        (BELL, "{if rung}", "{if rung or warned}"),
        ("endings.yaml", "text: The mill is closed.", "text: The mill is closed. {if warned}Warned.{end}"),
        ("endings.yaml", "You hear it at night.", "You hear it. {if warned}Warned.{end}"),
    ],
)
def test_anna_is_not_told_that_boris_was_warned(name: str, old: str, new: str, tmp_path: Path):
    assert VILLAGE[name].count(old) == 1
    assert codes(tmp_path, {name: VILLAGE[name].replace(old, new)}) == ["P0317"]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (COUNCIL, "They let you finish.", "They let you finish. {if warned}Warned.{end}"),
        (COUNCIL, "boris: Clara looks at the stove.", "boris: Clara looks at the stove. {if warned}Warned.{end}"),
        (COUNCIL, "if: votes > 1", "if: votes > 1 or warned"),
        (LETTER, "label: Burn it.", "label: Burn it.\n        do: [rung = warned]"),
    ],
)
def test_boris_and_the_course_of_things_may_know_it(name: str, old: str, new: str, tmp_path: Path):
    assert VILLAGE[name].count(old) == 1
    assert codes(tmp_path, {name: VILLAGE[name].replace(old, new)}) == []


def test_a_text_of_his_own_keeps_a_role_from_reading_the_common_one(tmp_path: Path):
    own = VILLAGE[COUNCIL].replace("Hands are raised.\n", "Hands. {if warned}Yes.{end}\n    seen-by: {anna: Hands.}\n")
    assert codes(tmp_path, {COUNCIL: own}) == []
