"""Checking: scenarios read and walked, what was found written in the form asked for, and the exit code."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from game.cli.saying import say
from game.play.errors import PlayError
from game.play.shelf import folder_of
from game.reading.catalogue import Severity
from game.reading.collection import keep_for_good, paused_collection
from game.reading.diagnostic import Problems
from game.reading.forms.checked import Checked
from game.reading.paint import Paint, wanted
from game.reading.parse import SLOWNESS

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from game.scenario.model import Scenario


def paint() -> Paint:
    """Colours if standard output is a terminal that shows them."""
    return wanted(sys.stdout.isatty(), os.environ)


def consult(code: str | None) -> int:
    """The page of a code, or the list of all."""
    from game.reading.catalogue import definition
    from game.reading.forms.explained import explained, listed

    click.echo(listed(paint()) if code is None else explained(definition(_known(code)), paint()))
    return 0


def _known(code: str) -> str:
    from game.reading.catalogue import codes
    from game.reading.suggest import did_you_mean

    asked, known = code.strip().upper(), codes()
    if asked not in known:
        raise PlayError(f"There is no code “{code}”.{did_you_mean(asked, known)} plenum check --list shows them all.")
    return asked


def check_all(paths: tuple[str, ...], form: str, *, strict: bool, publish: bool, deep: int = 0) -> int:
    """Check each scenario; 1 where there is an error, or where a walkthrough goes astray.

    ``deep`` is the number of situations to search, where that is asked for.
    """
    folders = [(path, folder_of(path)) for path in paths]
    if SLOWNESS:
        say(SLOWNESS, err=True)
    # All that is read is needed to the end, so to look through it for what is not would be in vain.
    with paused_collection():
        scenarios = tuple(_checked(path, folder, publish, deep) for path, folder in folders)
        code = _told(scenarios, form, strict)
        keep_for_good()
    return code


def _told(scenarios: tuple[Checked, ...], form: str, strict: bool) -> int:
    if form == "human":
        for checked in scenarios:
            _tell(checked)
    else:
        say(_written(form, scenarios))
    return int(any(_fails(checked, strict) for checked in scenarios))


def _checked(path: str, folder: Traversable, publish: bool, deep: int) -> Checked:
    from game.scenario.read import read_scenario

    problems = Problems(publishing=publish)
    scenario = read_scenario(folder, problems)
    astray = _astray(scenario) if scenario and scenario.walkthroughs and not problems.errors else ()
    searched = _searched(scenario, problems, deep) if scenario and deep and not problems.errors else ""
    return Checked(scenario.id if scenario else path, str(folder), problems, astray, path, searched)


def _searched(scenario: Scenario, problems: Problems, limit: int) -> str:
    """What a search proves, in words; what it finds wrong is added to the problems."""
    from game.cli.exploring import counting, free
    from game.explore.diagnosis import report_proven
    from game.explore.proof import prove
    from game.explore.search.search import Manner
    from game.play.rules import Rules
    from game.publish.explored.proven import proven

    rules = Rules(scenario)
    with counting("Searching", limit) as tell:
        proof = prove(rules, rules.layout.opening(0), 0, free(scenario), Manner(limit=limit), tell)
    report_proven(scenario, proof, problems)
    return proven(proof, scenario, "text")


def _astray(scenario: Scenario) -> tuple[str, ...]:
    # All that plays is imported only where there is something to play.
    from game.play.walkthrough import astray_walkthroughs

    return astray_walkthroughs(scenario)


def _fails(checked: Checked, strict: bool) -> bool:
    bad = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return bool(checked.astray) or any(found.severity in bad for found in checked.problems.diagnostics)


def _written(form: str, scenarios: tuple[Checked, ...]) -> str:
    """The form for another program; each is imported when it is asked for."""
    if form == "json":
        from game.reading.forms.machine import machine

        return machine(scenarios)
    if form == "github":
        from game.reading.forms.github import github

        return github(scenarios)
    from game import __version__
    from game.reading.forms.sarif import sarif

    return sarif(scenarios, __version__)


def _tell(checked: Checked) -> None:
    from game.reading.render import render

    say(f"{checked.name}:")
    # Not said but echoed: what comes from files was made visible already, and the colours are ours.
    click.echo(render(checked.problems, paint()))
    for line in checked.astray:
        say(line)
    if checked.searched:
        say("")
        say(checked.searched, nl=False)
    if mendable := sum(1 for found in checked.found() if found.fix):
        said = "One of these can" if mendable == 1 else f"{mendable} of these can"
        say(f"{said} be mended for you: plenum check --fix {checked.given}")
