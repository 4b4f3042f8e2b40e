"""Outlines for tests: Markdown as people and strangers write it, and the scenario that is made of it."""

from importlib.resources.abc import Traversable
from io import BytesIO
from zipfile import Path as Inside
from zipfile import ZipFile

from hypothesis import strategies as st

from game.play.play import Play
from game.play.rules import Rules
from game.play.walkthrough import historical
from game.reading.diagnostic import Problems
from game.scenario.making.beginning import drafted
from game.scenario.making.outline import read_outline
from game.scenario.model import Scenario
from game.scenario.read import read_scenario
from game.scenario.refusal import RefusedError

ROLES = ("player", "opponent")

_WORDS = st.sampled_from(
    ["The gate", "the wall", "Ending: Peace", "Фабрика", "  ", "*so*", "a {b} c", "(?)", "Is it (?).", "no", "-> ", "→",
     "[a](b)", "<b>x</b>", "`code`", "'", '"', "“said”", "# not", "&amp;", "😀", "日本", "word " * 120, "...", ": ",
     "\t", "continue", "~", "- ", "|", "\u200b", "\xa0x", "1.", "!x", "@", "%"]
)  # fmt: skip
_LINE = st.builds(
    lambda start, words, end: f"{start}{' '.join(words)}{end}",
    st.sampled_from(
        ["", "", "# ", "## ", "### ", "#### ", "- ", "* ", "1. ", "  - ", "    ", "> ", "```", "---", "<!-- "]
    ),
    st.lists(_WORDS | st.text(max_size=12), max_size=5),
    st.sampled_from(["", " -> The gate", " -> Ending: Peace", " => nowhere", " ->", "\n"]),
)
MARKDOWN = st.lists(_LINE, max_size=14).map("\n".join) | st.text(max_size=300)


def folder_of_files(files: dict[str, str]) -> Traversable:
    """The files of a scenario as a folder that is on no disk."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as made:
        for name, text in files.items():
            made.writestr(name, text)
    inside = ZipFile(buffer)
    inside.filename = "folder"
    return Inside(inside)


def scenario_in(text: str) -> tuple[Scenario, Problems]:
    """The scenario made of an outline, and everything that is wrong with it. Raises RefusedError."""
    files, _ = drafted(read_outline(text), "outline", "An outline", ROLES)
    problems = Problems()
    scenario = read_scenario(folder_of_files(files), problems)
    assert scenario is not None, [(found.span, found.message) for found in problems.diagnostics]
    return scenario, problems


def scenario_or_sentence(text: str) -> tuple[Scenario, Problems] | str:
    """The same, or the sentence that refuses it."""
    try:
        return scenario_in(text)
    except RefusedError as refused:
        return str(refused)


def errors(problems: Problems) -> list[str]:
    return [f"{found.span} {found.code} {found.message}" for found in problems.diagnostics if found.severity == "error"]


def ends(scenario: Scenario, role: str) -> str | None:
    """The ending that a role comes to by the recorded choices."""
    play = Play.begin(Rules(scenario), role, 1)
    while play.scene:
        play.choose(historical(play))
    return play.ending
