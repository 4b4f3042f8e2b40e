"""Trial: what must hold of a scenario, however it was spoilt: a place for every problem, or a play to its end."""

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from game import __version__
from game.explore.policies import Line, Uniform
from game.explore.program.program import Program
from game.play.errors import PlayError
from game.play.play import Play
from game.play.rules import Rules
from game.play.walkthrough import astray_walkthroughs
from game.reading.catalogue import definition
from game.reading.characters import FORBIDDEN
from game.reading.diagnostic import Diagnostic, Problems
from game.reading.forms.checked import Checked
from game.reading.forms.github import github
from game.reading.forms.machine import machine
from game.reading.forms.sarif import sarif
from game.reading.nodes import Span
from game.reading.render import render
from game.scenario.model import Scenario
from game.scenario.read import Kept, read_scenario
from tests.play.walks import play_on

PLAYS, PAGES = 5, 12
LINES = re.compile(r"::(error|warning|notice) ")


def tried(folder: Path, kept: dict[str, Kept] | None = None) -> Checked:
    """Read, report and, where nothing is wrong, play. An assertion fails, or something raises, where that is not so."""
    problems = Problems()
    scenario = read_scenario(folder, problems, kept)
    sound = scenario if not problems.errors else None
    assert sound or problems.errors, "no scenario, and no reason why"
    checked = Checked(folder.name, str(folder), problems, astray_walkthroughs(sound) if sound else (), str(folder))
    told(checked)
    if sound:
        _played(sound)
    return checked


def told(checked: Checked) -> None:
    """Every problem has a page, a place that is there and words fit to be seen, in every form."""
    for found in checked.problems.diagnostics:
        _placed(found, checked.problems)
        _worded(found)
    _formed(checked)


def _placed(found: Diagnostic, problems: Problems) -> None:
    for span in (found.span, *(other.span for other in found.related)):
        assert _is_there(span, problems.sources), f"{found.code} has no place: {span}"
    for edit in found.fix.edits if found.fix else ():
        line = problems.source_line(edit.span.file, edit.span.line)
        assert line.startswith(edit.old, edit.span.column - 1), f"{found.code} would change what is not there: {edit}"


def _is_there(span: Span, sources: Mapping[str, str]) -> bool:
    """Whether the file has such a letter, or the line ends there; a file that cannot be read has a beginning."""
    lines = sources.get(span.file, "").split("\n")
    return 1 <= span.line <= len(lines) and 1 <= span.column <= len(lines[span.line - 1]) + 1


def _worded(found: Diagnostic) -> None:
    assert definition(found.code).code == found.code
    for words in (found.message, found.help, found.subject and found.message, found.fix.told() if found.fix else ""):
        assert "\n" not in words, f"{found.code} is no single line: {words!r}"
        assert not FORBIDDEN.search(words) or words == found.help, f"{found.code} says what cannot be seen: {words!r}"
    assert found.message.strip()


def _formed(checked: Checked) -> None:
    told = render(checked.problems)
    assert not FORBIDDEN.search(told.replace("\n", "")), "what is told cannot be seen"
    told.encode()
    for text in (machine((checked,)), sarif((checked,), __version__)):
        text.encode()
        json.loads(text)
    lines = github((checked,)).split("\n")
    if checked.found() or checked.astray:
        assert all(LINES.match(line) for line in lines), f"no line for GitHub: {lines}"


def _played(scenario: Scenario) -> None:
    """Plays of chance by the compiled program, and one that is lived through page by page."""
    rules = Rules(scenario)
    program = Program(rules, Line("fuzz", dict.fromkeys(scenario.roles, Uniform())))
    for seed in range(PLAYS):
        program.play(seed)
    for role in scenario.roles:
        _lived(rules, role)


def _lived(rules: Rules, role: str) -> None:
    # A circle in which nobody is asked is told in a sentence, which is all that can be done.
    with suppress(PlayError):
        play_on(Play.begin(rules, role, seed=1), range(PAGES))
