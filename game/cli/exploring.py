"""``plenum explore``: what is asked for on the command line, how it is played, and the bar that says how long yet."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from game.cli.cluster import cluster
from game.cli.errors import INTERRUPTED
from game.cli.output import must_take, put
from game.cli.saying import say
from game.explore.exploration import Exploration, usual_lines
from game.explore.policies import POLICIES, Line, Policy, Recorded
from game.explore.program.program import Program
from game.explore.replay import moves
from game.explore.search.search import Manner, Progress
from game.explore.start import start_at
from game.explore.survey.survey import Survey
from game.play.errors import PlayError, must_be_known
from game.play.rules import Rules
from game.play.shelf import load_rules
from game.reading.suggest import did_you_mean
from game.scenario.model import Scenario

# What a search calls being stopped by Ctrl+C.
BY_HAND = "interrupted"


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for."""

    scenario: str
    plays: int
    seed: int
    policies: tuple[str, ...]
    scene: str
    settings: tuple[str, ...]
    workers: int
    scheduler: str | None

    def exploration(self, rules: Rules) -> Exploration:
        scenario = rules.scenario
        lines = (_line(scenario, self.policies),) if self.policies else usual_lines(scenario)
        start = start_at(scenario, self.scene, self.settings)
        return Exploration(scenario, lines, self.plays, self.seed, start)


def survey(asked: Asked) -> tuple[Survey, Scenario]:
    """Explore as asked, with a bar where somebody is looking."""
    rules = load_rules(asked.scenario)
    exploration = asked.exploration(rules)
    total = exploration.plays * len(exploration.lines)
    with _executor(asked) as executor, _bar(total) as progress:
        found = exploration.explore(executor, progress)
    if not found.complete:
        say(f"Stopped after {found.plays} of {total} plays: this is what is known so far.", err=True)
    return found, rules.scenario


def report(asked: Asked, form: str, output: Path | None) -> int:
    """Explore, and print what was found or write it to a file; as after every Ctrl+C 130 where it was stopped."""
    from game.publish.explored import explored

    must_take(output)
    found, scenario = survey(asked)
    put(explored(found, scenario, form), output)
    return 0 if found.complete else INTERRUPTED


def compare(asked: Asked, old: Path, tolerance: float, form: str, output: Path | None) -> int:
    """Explore, and hold it against an earlier survey; 1 where something moved by more than is tolerated."""
    from game.explore.comparison.compare import compared
    from game.publish.explored.compared import comparison

    must_take(output)
    before, (now, _) = _earlier(old), survey(asked)
    found = compared(before, now, tolerance)
    put(comparison(found, form), output)
    return int(found.beyond) if now.complete else INTERRUPTED


def _earlier(old: Path) -> Survey:
    from game.publish.explored import survey_from

    try:
        return survey_from(old.read_text(encoding="utf-8"))
    except OSError as fault:
        raise PlayError(f"{old} cannot be read: {fault.strerror or fault}.") from fault
    except UnicodeDecodeError:
        raise PlayError(f"{old} is no survey: it is not text in UTF-8.") from None


def exhaust(asked: Asked, limit: int, form: str, output: Path | None) -> int:
    """Go through every situation, and print what is proven."""
    from game.explore.proof import prove
    from game.publish.explored.proven import proven

    must_take(output)
    rules = load_rules(asked.scenario)
    exploration = asked.exploration(rules)
    line = exploration.lines[0] if asked.policies else free(rules.scenario)
    start = exploration.start.situation(rules)(asked.seed)
    with counting("Searching", limit) as tell:
        proof = prove(rules, start, asked.seed, line, Manner(limit=limit), tell)
    put(proven(proof, rules.scenario, form), output)
    return INTERRUPTED if proof.stopped == BY_HAND else 0


def free(scenario: Scenario) -> Line:
    """Both roles free to take any choice."""
    return Line("every open choice as likely as the others", dict.fromkeys(scenario.roles, POLICIES["uniform"]))


@contextmanager
def counting(label: str, limit: int) -> Iterator[Progress]:
    """A bar that says how many situations of the limit are known; shown only on a terminal."""
    hidden = not sys.stderr.isatty()
    with click.progressbar(length=limit, label=label, file=sys.stderr, hidden=hidden, show_pos=True) as bar:

        def tell(situations: int, waiting: int) -> None:
            bar.update(max(0, situations - bar.pos))

        yield tell


def replay(asked: Asked, number: int) -> int:
    """Print the play of the seed asked for, on one of the lines."""
    rules = load_rules(asked.scenario)
    exploration = asked.exploration(rules)
    if not 1 <= number <= len(exploration.lines):
        lines = "; ".join(f"{n} {line.name}" for n, line in enumerate(exploration.lines, 1))
        raise PlayError(f"There is no line {number}. The lines are: {lines}.")
    program = Program(rules, exploration.lines[number - 1], exploration.start.situation(rules), in_order=True)
    for line in moves(program, asked.seed):
        say(line)
    return 0


def _line(scenario: Scenario, written: tuple[str, ...]) -> Line:
    """One line of play from ``NAME`` or ``NAME:ROLE``, each; a role not named follows history."""
    policies: dict[str, Policy] = dict.fromkeys(scenario.roles, POLICIES["history"])
    for each in written:
        name, role = _parted(scenario, each)
        policies.update(dict.fromkeys([role] if role else scenario.roles, _policy(scenario, name)))
    return Line(", ".join(f"{role} {policy.name}" for role, policy in policies.items()), policies)


def _parted(scenario: Scenario, said: str) -> tuple[str, str]:
    """A policy's name, and the role it is for; a file may have a colon in its name."""
    name, _, role = said.rpartition(":")
    if name in POLICIES:
        must_be_known("role", role, scenario.roles)
    return (name, role) if role in scenario.roles and name else (said, "")


def _policy(scenario: Scenario, name: str) -> Policy:
    """A policy by its name, or a saved play of this scenario by its file."""
    if name in POLICIES:
        return POLICIES[name]
    if Path(name).is_file():
        from game.play.journal import read_journal

        journal = read_journal(Path(name))[0]
        if journal.header.scenario != scenario.id:
            raise PlayError(f"The save is of the scenario “{journal.header.scenario}”, not of “{scenario.id}”.")
        return Recorded(Path(name).name, journal.moves)
    names = ", ".join(POLICIES)
    raise PlayError(f"There is no policy “{name}”.{did_you_mean(name, POLICIES)} Policies: {names}, or a saved play.")


@contextmanager
def _executor(asked: Asked) -> Iterator[Executor | None]:
    """Where plays are played: here, in processes of this machine, or by the engine that listens at an address."""
    if asked.scheduler:
        with cluster(asked.scheduler) as engine:
            yield engine
    elif asked.workers > 1:
        from game.cli.processes import processes

        with processes(asked.workers) as pool:
            yield pool
    else:
        yield None


@contextmanager
def _bar(total: int) -> Iterator[Callable[[int], None]]:
    """A bar with the time left, on the second stream, and only on a terminal."""
    hidden = not sys.stderr.isatty()
    with click.progressbar(length=total, label="Playing", file=sys.stderr, hidden=hidden) as bar:
        yield bar.update
