"""A walkthrough made of a finished play walks as the play did; one that could not is refused."""

from pathlib import Path

import pytest

from game.play.errors import PlayError
from game.play.play import Play
from game.play.shelf import Shelf, load_rules
from game.play.walkthrough import trial
from game.publish.recorded import recorded, walkthrough_text
from tests.play.saves import finished
from tests.play.small import write_small

REBUILT = """\
format: 1
walkthrough: goes-anna
role: anna
seed: 7
moves:
  - leave_quietly
  - take_it
  - walk
ending: goes
"""


def reviewed(folder: Path, role: str = "anna") -> tuple[Play, Path]:
    """A finished play of the small plot, and the plot's folder."""
    small = write_small(folder)
    shelf = Shelf(str(small))
    shelf.rules(str(small))
    finished(shelf, folder / "a.journal", role)
    return Shelf(str(small)).reviewed(folder / "a.journal"), small


def test_it_holds_the_players_own_moves_and_the_ending(tmp_path: Path) -> None:
    play, _ = reviewed(tmp_path)
    assert walkthrough_text(recorded(play)) == REBUILT


@pytest.mark.parametrize("role", ["anna", "boris"])
def test_what_is_written_passes_as_a_test(tmp_path: Path, role: str) -> None:
    play, small = reviewed(tmp_path, role)
    (small / "walkthroughs").mkdir()
    text = walkthrough_text(recorded(play, "mine", findings=True, variables=True))
    (small / "walkthroughs" / "mine.yaml").write_text(text, encoding="utf-8")
    rules = load_rules(str(small))
    (walkthrough,) = rules.scenario.walkthroughs
    assert set(walkthrough.variables) == set(rules.scenario.variables)
    assert set(walkthrough.findings) == {finding.question for finding in play.verdict().findings}
    assert trial(rules, walkthrough).strays == ()


def test_a_play_that_has_not_ended_makes_none(tmp_path: Path) -> None:
    small = write_small(tmp_path)
    Shelf(str(small)).begin(str(small), "anna", seed=7, path=tmp_path / "a.journal")
    with pytest.raises(PlayError, match="has not ended: it stands at “The table”"):
        recorded(Shelf(str(small)).reviewed(tmp_path / "a.journal"))


def test_a_play_of_a_scenario_that_has_changed_makes_none(tmp_path: Path) -> None:
    reviewed(tmp_path)
    small = write_small(tmp_path, take_it="take_the_coat")
    with pytest.raises(PlayError, match="“take_it” in the scene “coat” can no longer be chosen"):
        recorded(Shelf(str(small)).reviewed(tmp_path / "a.journal"))


def test_moves_that_would_lead_elsewhere_when_walked_again_make_none(tmp_path: Path) -> None:
    _, small = reviewed(tmp_path)
    save = tmp_path / "a.journal"
    header, first, *rest = save.read_text(encoding="utf-8").splitlines()
    assert '"ask_vera"' in first
    otherwise = first.replace("ask_vera", "whisper")  # what the opponent of a walkthrough would not do
    save.write_text("\n".join([header, otherwise, first, *rest, ""]), encoding="utf-8")
    with pytest.raises(PlayError, match="walked again, do not reach the same end: the variable “doubt”"):
        recorded(Shelf(str(small)).reviewed(save), variables=True)


@pytest.mark.parametrize("name", ["Mine", "a b", "../x", "-x", "ёж"])
def test_a_name_that_is_none_is_refused(tmp_path: Path, name: str) -> None:
    play, _ = reviewed(tmp_path)
    with pytest.raises(PlayError, match="cannot be a walkthrough's name"):
        recorded(play, name)
