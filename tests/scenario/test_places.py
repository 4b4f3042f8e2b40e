"""A problem is shown at the word that is wrong, however its text was written."""

from pathlib import Path

import pytest

from tests.scenario.village import LETTER, VILLAGE, read_village

COUNCIL = "scenes/2-council.yaml"


def pointed(folder: Path, name: str, old: str, new: str) -> tuple[str, str]:
    """The code of the only problem after a change of one file, and its line from the caret on."""
    assert VILLAGE[name].count(old) >= 1
    _, problems = read_village(folder, {name: VILLAGE[name].replace(old, new, 1)})
    (found,) = problems.diagnostics
    assert found.span.file == name
    return found.code, problems.source_line(name, found.span.line)[found.span.column - 1 :]


@pytest.mark.parametrize(
    ("name", "old", "new", "code", "caret"),
    [
        (COUNCIL, "require: calm > 3 and", "require: calm > 3 and calmer and", "P0206", "calmer"),
        (COUNCIL, "require: calm > 3 and", 'require: "calm > 3 and calmer" #', "P0206", "calmer"),
        (COUNCIL, '"speak(person=clara', '"speak(person=klara', "P0215", "klara"),
        (COUNCIL, "calm falls little", "calm falls littel", "P0210", "littel"),
        (COUNCIL, "calm falls little", "'calm falls littel'", "P0210", "littel"),
        (COUNCIL, "calm falls little", "calm = speakr", "P0206", "speakr"),
        (COUNCIL, "if: votes > 1", "if: vots > 1", "P0206", "vots"),
        (COUNCIL, "{if warned}", "{if warmed}", "P0206", "warmed"),
        (COUNCIL, "{speaker}", "{speekr}", "P0206", "speekr"),
        (COUNCIL, "{calm} deep", "{clam} deep", "P0206", "clam"),
        (COUNCIL, "Nobody looks at you.{end}", "Nobody looks at you.", "P0222", "{if warned}"),
        (COUNCIL, "He stands at the stove.", "He stands\n\n        at the\n          } stove.", "P0220", "} stove"),
        (COUNCIL, "read_aloud: yes", "read_loud: yes", "P0311", "read_loud"),
        (COUNCIL, "read_aloud: yes", "read_aloud: yess", "P0206", "yess"),
        (COUNCIL, "“enough flour has been lost”", "“no flour”", "P0504", "“no flour”"),
        (COUNCIL, "He speaks for a long time.", "He speaks. {if warned}{end}", "P0317", "warned"),
        (LETTER, "title: A letter", "title: A\n      {letter}", "P0518", "{letter}"),
        (COUNCIL, "{if: votes > 1,", "{if: votes > 1\n        and vots > 1,", "P0206", "vots"),
        (LETTER, "text: |\n      A letter", "text: |\n\n      A {letter", "P0220", "{letter"),
        ("endings.yaml", "You hear it at night.", "You hear it 🌙 at night.", "P0503", "🌙"),
        ("people.yaml", "basis: mill-owner", "basis: mill-ownr", "P0401", "mill-ownr"),
        ("model.yaml", "basis: mill-owner", "basis: guess", "P0401", "guess"),
        ("record/claims.yaml", "sources: [clara-letters]", "sources: [clara-leters]", "P0402", "clara-leters"),
        ("scenario.yaml", "invented: [You count", "invented: [You weigh", "P0405", "You weigh"),
    ],
    ids=lambda words: words[:30],
)
def test_the_caret_stands_under_the_word(name: str, old: str, new: str, code: str, caret: str, tmp_path: Path):
    found, rest = pointed(tmp_path, name, old, new)
    assert found == code
    assert rest.startswith(caret)
