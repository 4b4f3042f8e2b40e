"""A new scenario is small, whole and clean, for any two roles and any title."""

import re
from pathlib import Path

import pytest

from game.play.play import Play
from game.play.rules import Rules
from game.play.walkthrough import HISTORY, trial
from game.reading.diagnostic import Problems
from game.scenario.format.files import FILE_KINDS
from game.scenario.making.beginning import from_starter
from game.scenario.making.starter import ROLES
from game.scenario.model import Scenario
from game.scenario.read import read_scenario
from game.scenario.refusal import RefusedError


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("new") / "the-well"
    from_starter(folder, None, None)
    return folder


@pytest.fixture(scope="module")
def scenario(folder: Path) -> Scenario:
    return _read(folder)


def _read(folder: Path) -> Scenario:
    problems = Problems(publishing=True)
    scenario = read_scenario(folder, problems)
    assert [found.message for found in problems.diagnostics] == []
    assert scenario
    return scenario


def test_nothing_at_all_is_wrong_with_it(scenario: Scenario) -> None:
    assert (scenario.id, scenario.title, tuple(scenario.roles)) == ("the-well", "The well", ROLES)


def test_it_has_one_of_everything_that_an_author_meets_first(scenario: Scenario) -> None:
    assert {variable.type.kind for variable in scenario.variables.values()} == {"flag", "number", "one-of"}
    choices = [choice for scene in scenario.scenes.values() for choice in scene.choices]
    assert len([choice for choice in choices if choice.require and choice.closed]) == 1
    assert (len(scenario.scenes), len(scenario.claims), len(scenario.walkthroughs)) == (4, 1, 1)


def test_its_walkthrough_is_walked(scenario: Scenario) -> None:
    (walkthrough,) = scenario.walkthroughs
    assert walkthrough.moves == (HISTORY,)
    assert trial(Rules(scenario), walkthrough).strays == ()


def _endings(rules: Rules, role: str, before: tuple[str, ...] = ()) -> set[str]:
    """Every ending to which a role's choices can lead."""
    play = Play.begin(rules, role, 1)
    for choice in before:
        play.choose(choice)
    if play.ending:
        return {play.ending}
    is_open = [option.id for option in play.options if option.closed is None]
    return {ending for choice in is_open for ending in _endings(rules, role, (*before, choice))}


def test_each_role_can_come_to_two_endings_and_both_together_to_all(scenario: Scenario) -> None:
    reached = [_endings(Rules(scenario), role) for role in scenario.roles]
    assert [len(endings) for endings in reached] == [2, 2]
    assert set.union(*reached) == set(scenario.endings)


def test_what_is_invented_says_so(folder: Path) -> None:
    for name in ("record/sources.yaml", "record/claims.yaml"):
        assert "THIS ONE IS AN EXAMPLE" in (folder / name).read_text(encoding="utf-8")
    note = (folder / "scenario.yaml").read_text(encoding="utf-8")
    assert "Everything here is invented" in note


@pytest.mark.parametrize(
    "key", ["require", "closed", "then", "goto", "do", "answers", "seen-by", "decides", "fallback"]
)
def test_a_key_of_a_scene_is_explained_where_it_first_stands(folder: Path, key: str) -> None:
    lines = "\n".join(path.read_text(encoding="utf-8") for path in sorted((folder / "scenes").iterdir())).split("\n")
    first = next(number for number, line in enumerate(lines) if re.match(rf"\s+(- )?{key}:", line))
    assert "#" in lines[first] + lines[first - 1] + lines[first - 2]


def test_every_file_names_its_schema(folder: Path) -> None:
    places = {kind.place: kind.name for kind in FILE_KINDS}
    for path in folder.rglob("*.yaml"):
        name = path.relative_to(folder).as_posix()
        kind = places.get(name) or places[path.parent.name]
        first = path.read_text(encoding="utf-8").split("\n")[0]
        found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
        assert found
        assert (path.parent / found[1]).resolve() == (folder / "schema" / f"{kind}.json").resolve()
        assert (path.parent / found[1]).is_file()


@pytest.mark.parametrize(
    "title", ["No: way #1", "It's “so”", "- a\n- b", "{braces}", "Колодец", "*star*", "  much  room  "]
)
def test_any_title_and_roles_give_a_clean_scenario(tmp_path: Path, title: str) -> None:
    from_starter(tmp_path / "it", title, "old_ann, b")
    scenario = _read(tmp_path / "it")
    assert scenario.title == " ".join(title.replace("{", "(").replace("}", ")").split())
    assert [scenario.people[role].name for role in scenario.roles] == ["Old Ann", "B"]


@pytest.mark.parametrize(
    "roles", ["", "a", "a,b,c", "a,a", "A,b", "a,über", "a,no", "a,support", "a,if", "a,nobody", "1,2", ","]
)
def test_roles_that_cannot_be_are_refused_in_a_sentence(tmp_path: Path, roles: str) -> None:
    with pytest.raises(RefusedError, match="role"):
        from_starter(tmp_path / "it", None, roles)
    assert not (tmp_path / "it").exists()


@pytest.mark.parametrize("title", ["", " ", "\x1b", "word " * 40])
def test_a_title_that_no_page_can_show_is_refused(tmp_path: Path, title: str) -> None:
    with pytest.raises(RefusedError, match="--title"):
        from_starter(tmp_path / "it", title, None)


def test_work_that_lies_in_a_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    for taken in (tmp_path, tmp_path / "mine.txt"):
        with pytest.raises(RefusedError, match="Name a folder that is not there yet"):
            from_starter(taken, None, None)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    from_starter(tmp_path, None, None)
    assert (tmp_path / "scenario.yaml").is_file()
