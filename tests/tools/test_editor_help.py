"""An editor that knows nothing of us completes, explains and checks a scenario's files, by the line at their head."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.scenario.format.files import FILE_KINDS
from game.scenario.format.key_words import sentence
from game.scenario.format.tables import CHOICE, WAY
from tests.house.published import ROOT, shown
from tests.tools.language_server import LanguageServer, Page, running_server

pytestmark = pytest.mark.tools

OCTOBER = ROOT / "scenarios" / "october-1964"
SHIPPED = tuple(sorted((ROOT / "scenarios").rglob("*.yaml")))
SCENE = """\
# yaml-language-server: $schema=../../schema/scenes.json
format: 1
scenes:
  - scene: corridor
    title: The corridor
    where: the Kremlin
    decides: khrushchev
    choices:
      - id: ring
        label: Ring the sea.
        history:\x20
        goto: corridor
        \x20
"""


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    with running_server() as server:
        yield server


@pytest.fixture(scope="module")
def page(server: LanguageServer) -> Page:
    """A scene in the writing, which is on no disk."""
    page = server.open(OCTOBER / "scenes" / "in-the-writing.yaml", SCENE)
    assert server.complaints(page)
    return page


def test_the_keys_of_a_choice_are_proposed(server: LanguageServer, page: Page) -> None:
    below = page.place("goto: corridor")
    below["position"]["line"] += 1
    proposed = server.completions(below)
    written = {"id", "label", "history", "goto"}
    assert {key.name for key in CHOICE.keys} - written <= proposed
    assert not written & proposed


def test_the_keys_of_a_condition_are_proposed(server: LanguageServer) -> None:
    text = SCENE.replace("goto: corridor", "goto:\n          - {if: wary, t}")
    page = server.open(OCTOBER / "scenes" / "ways.yaml", text)
    assert {key.name for key in WAY.keys} - {"if"} <= server.completions(page.place("wary, t", after=True))


def test_the_words_of_history_are_proposed(server: LanguageServer, page: Page) -> None:
    proposed = server.completions(page.place("history: ", after=True))
    assert proposed == set(CHOICE.known["history"].values)


def test_no_value_is_proposed_that_the_format_does_not_know(server: LanguageServer, page: Page) -> None:
    assert not {"true", "false", "null"} & server.completions(page.place("label: ", after=True))


@pytest.mark.parametrize("key", ["label", "goto"])
def test_a_key_is_explained_in_our_words(server: LanguageServer, page: Page, key: str) -> None:
    said = server.hover(page.place(f"{key}:"))
    assert said.startswith(f"#### choice\n\n{sentence(CHOICE.known[key].doc)}\n")
    assert f"\n{CHOICE.known[key].example}\n" in said


WRONG = {
    "an unknown key": ("goto: corridor", "gto: corridor", "gto"),
    "a word that is none of the list": ("history: ", "history: maybe", "considered"),
    "an id that is none": ("scene: corridor", "scene: The Corridor", "lower-case letters"),
    "a missing key": ("        label: Ring the sea.\n", "", "label"),
    "a value left empty": ("where: the Kremlin", "where:", "Incorrect type"),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_is_underlined(server: LanguageServer, what: str) -> None:
    right, wrong, word = WRONG[what]
    path = OCTOBER / "scenes" / f"{what.replace(' ', '-')}.yaml"
    complaints = server.complaints(server.open(path, SCENE.replace(right, wrong)))
    assert any(word in said for said in complaints), complaints


@pytest.mark.parametrize("path", SHIPPED, ids=shown)
def test_nothing_is_underlined_in_what_is_shipped(server: LanguageServer, path: Path) -> None:
    assert server.complaints(server.open(path, path.read_text(encoding="utf-8"))) == []


def test_every_kind_of_file_is_shipped() -> None:
    heads = {path.read_text(encoding="utf-8").split("\n", 1)[0].rpartition("/")[2] for path in SHIPPED}
    assert heads == {f"{kind.name}.json" for kind in FILE_KINDS}
