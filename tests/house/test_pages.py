"""The pages for readers: their links lead somewhere, and what they promise of the project is so."""

import re
import tomllib
from pathlib import Path

import pytest

from game import __version__
from tests.house.published import ROOT, shown, texts

LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
PAGES = tuple(
    path for path in texts() if path.suffix == ".md" and path.relative_to(ROOT).parts[0] not in ("game", "tests")
)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.mark.parametrize("page", PAGES, ids=shown)
def test_every_link_leads_to_a_file(page: Path) -> None:
    links = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_dependency_has_its_reason_written_down() -> None:
    declared = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
    names = [re.split(r"[<>=~;]", line, maxsplit=1)[0].strip() for line in declared]
    said = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").partition("## Dependencies")[2]
    assert [name for name in names if not re.search(rf"(?<![\w-]){name}(?![\w-])", said)] == []


def test_every_room_is_in_the_picture() -> None:
    picture = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").split("```")[1]
    rooms = {path.name for path in (ROOT / "game").iterdir() if (path / "__init__.py").is_file()}
    assert rooms <= set(re.findall(r"\w+", picture))


def test_the_changes_begin_with_this_version() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (\S+)", changes, re.MULTILINE)[0] == __version__


def test_the_readme_says_how_many_endings_there_are() -> None:
    endings = (ROOT / "scenarios" / "october-1964" / "endings.yaml").read_text(encoding="utf-8").count("  - ending: ")
    numbers = {10: "ten", 11: "eleven", 12: "twelve", 13: "thirteen", 14: "fourteen", 15: "fifteen", 16: "sixteen"}
    assert f"{numbers[endings]} endings" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").replace("\n  ", " ")


def test_every_benchmark_is_named_on_its_page_and_run_by_make() -> None:
    page = (ROOT / "benchmarks" / "README.md").read_text(encoding="utf-8")
    scripts = {path.name for path in (ROOT / "benchmarks").glob("*.py")} - {"measured.py"}
    assert set(re.findall(r"`(\w+\.py)`", page)) == scripts
