"""No file carries a word of where it was written, and none a sign that only some terminals can draw."""

import re
import unicodedata
from pathlib import Path

import pytest

from tests.house.published import ROOT, shown, texts

# Spelled with a stroke, so that this file holds none of them.
PLACES, CHORES = ("/wo-rk/", "/op-t/", "/ro-ot/"), ("TO-DO", "FIX-ME", r"\bissue- #?\d")
ELSEWHERE = re.compile("|".join(word.replace("-", "") for word in PLACES + CHORES))
VARIATION = {"\ufe0e", "\ufe0f", "\u200d"}
SHOWN_FOLDERS = ("scenarios", "assets", "docs", "game")


def _is_pictured(letter: str) -> bool:
    """Emoji: symbols that are drawn two columns wide, and what turns other symbols into such."""
    return letter in VARIATION or (
        unicodedata.category(letter) == "So" and unicodedata.east_asian_width(letter) in "WF"
    )


@pytest.mark.parametrize("letter", ["\U0001f600", "\u2705", "\ufe0f"])
def test_emoji_would_be_seen(letter: str) -> None:
    assert _is_pictured(letter)


def test_no_file_names_a_place_or_a_chore_of_its_writers() -> None:
    found = [
        f"{shown(path)}:{number}: {line.strip()}"
        for path in texts()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if ELSEWHERE.search(line)
    ]
    assert found == []


def _is_shown(path: Path) -> bool:
    parts = path.relative_to(ROOT).parts
    if "diagnostics" in parts:  # there stand examples of what is wrong
        return False
    return parts[0] in SHOWN_FOLDERS or (len(parts) == 1 and path.suffix == ".md")


def test_nothing_that_is_shown_holds_emoji() -> None:
    shown_texts = {shown(path): path.read_text(encoding="utf-8") for path in texts() if _is_shown(path)}
    assert "README.md" in shown_texts
    assert {name: signs for name, text in shown_texts.items() if (signs := set(filter(_is_pictured, text)))} == {}
