"""Every page of the catalogue that belongs to a scenario keeps what it promises."""

import re
from pathlib import Path

import pytest

from game.reading.catalogue import Definition, definitions
from game.reading.characters import visible
from tests.scenario.village import codes, read_village

GAME = Path(__file__).parents[2] / "game"
CODE = re.compile(r"P0[0-9]{3}")
# No text by itself is a link, a folder, or too many of them.
OF_LINKS = ("P0614", "P0615", "P0616", "P0617", "P0618", "P0619", "P0620")
# What only a search can find has tests of its own, with the search.
OF_SEARCH = "P0700"
OURS = [page for page in definitions() if "P0110" <= page.code < OF_SEARCH and page.code not in OF_LINKS]


def by_code(page: Definition) -> str:
    return page.code


@pytest.mark.parametrize("page", OURS, ids=by_code)
def test_a_failing_example_earns_its_code_and_nothing_else(page: Definition, tmp_path: Path):
    assert set(codes(tmp_path, {page.file: page.wrong})) == {page.code}


@pytest.mark.parametrize("page", OURS, ids=by_code)
def test_a_mended_example_is_clean(page: Definition, tmp_path: Path):
    assert codes(tmp_path, {page.mended or page.file: page.right}) == []


@pytest.mark.parametrize("page", OURS, ids=by_code)
def test_a_message_is_one_line_with_every_place_filled_and_points_into_the_file(page: Definition, tmp_path: Path):
    _, problems = read_village(tmp_path, {page.file: page.wrong})
    for found in problems.diagnostics:
        line = problems.source_line(found.span.file, found.span.line)
        assert visible(found.message) == found.message
        assert "\n" not in found.message
        is_read = found.span.file in problems.sources
        assert line[found.span.column - 1 :].strip() or not is_read, "the caret stands under nothing"


@pytest.mark.parametrize("page", OURS, ids=by_code)
def test_a_meaning_is_a_few_sentences(page: Definition):
    assert len(re.findall(r"[.;)](?:\s|$)", page.meaning)) >= 2
    assert page.title[0].isupper()


def test_every_code_that_the_game_reports_has_a_page_and_every_page_is_reported():
    sources = "\n".join(path.read_text(encoding="utf-8") for path in GAME.rglob("*.py"))
    assert set(CODE.findall(sources)) == {page.code for page in definitions()}
