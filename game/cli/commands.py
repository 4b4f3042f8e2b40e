"""The command line: ``plenum play``, ``report``, ``check``, ``record``, ``model`` and ``saves``."""

import sys
from pathlib import Path

import click

from game import __version__
from game.cli.saying import say


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, epilog="Begin with: plenum play")
@click.version_option(__version__, prog_name="plenum")
def plenum() -> None:
    """October 1964: play the plenum that removed Khrushchev, and see what really happened."""


@plenum.command()
@click.argument("scenario", required=False)
@click.option("--role", metavar="ROLE", help="The side to take: khrushchev or brezhnev.")
@click.option("--seed", type=click.IntRange(0, 2**63 - 1), help="Luck's number: same seed, same moves, same play.")
@click.option("--plain", is_flag=True, help="Paragraphs and numbers only; for screen readers, pipes and old terminals.")
@click.option("--study", is_flag=True, help="Show the record after each decision.")
@click.option("--moves", metavar="FILE", help="Read choices from a file (- for standard input), or: history.")
@click.option("--save", type=click.Path(path_type=Path), help="Keep the play in this file.")
@click.option("--resume", type=click.Path(path_type=Path), help="Take up a saved play.")
def play(
    scenario: str | None,
    role: str | None,
    seed: int | None,
    plain: bool,
    study: bool,
    moves: str | None,
    save: Path | None,
    resume: Path | None,
) -> int:
    """Play a scenario (october-1964 if none is named)."""
    from game.cli.playing import Wish, play_by

    if resume and (save or role or seed is not None or study):
        raise click.UsageError("A resumed play has its role, seed and save: use --resume alone or with --moves.")
    return play_by(Wish(scenario, role, seed, plain, study, moves, save, resume))


@plenum.command()
@click.argument("save", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "md", "json", "html"]),
    default="text",
    show_default=True,
    help="How.",
)
@click.option("--scenario", help="The scenario's folder, where it is not a shipped one.")
def report(save: Path, form: str, scenario: str | None) -> None:
    """Set a saved play beside the record, decision by decision."""
    from game.play.shelf import Shelf
    from game.publish.report import report as written

    reviewed = Shelf(scenario).reviewed(save)
    say(written(reviewed.verdict(), reviewed.scenario, form), nl=False)


@plenum.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
def check(paths: tuple[str, ...]) -> int:
    """Check scenarios: a folder, or the name of a shipped one. Exit code 1 where there are errors."""
    from game.play.shelf import folder_of
    from game.play.walkthrough import astray_walkthroughs
    from game.reading.diagnostic import Problems
    from game.reading.render import render
    from game.scenario.read import read_scenario

    failed = False
    for path in paths:
        problems = Problems()
        scenario = read_scenario(folder_of(path), problems)
        say(f"{scenario.id if scenario else path}:")
        say(render(problems))
        astray = astray_walkthroughs(scenario) if scenario and not problems.errors else ()
        for line in astray:
            say(line)
        failed = failed or problems.errors or bool(astray)
    return int(failed)


@plenum.command()
@click.argument("scenario")
@click.argument("claim", required=False)
def record(scenario: str, claim: str | None) -> None:
    """List a scenario's claims, or show one (by id, or by a word in its text) with its sources."""
    from game.play.errors import PlayError
    from game.play.shelf import load_rules
    from game.publish.tables import record_lines
    from game.reading.suggest import did_you_mean

    found = load_rules(scenario).scenario
    lines = list(record_lines(found, claim))
    if not lines:
        if claim is None:
            raise PlayError(f"The scenario {scenario} has no claims.")
        raise PlayError(f"No claim is called or mentions “{claim}”.{did_you_mean(claim or '', found.claims)}")
    for line in lines:
        say(line)


@plenum.command()
@click.argument("scenario")
def model(scenario: str) -> None:
    """Print every number of the model of power, with its range and what it rests on."""
    from game.play.shelf import load_rules
    from game.publish.tables import model_lines

    for line in model_lines(load_rules(scenario).scenario):
        say(line)


@plenum.command()
def saves() -> None:
    """List the plays that can be taken up again."""
    from game.play.home import saves_folder
    from game.play.shelf import Shelf

    cards = Shelf().saves()
    if not cards:
        say(f"No saved plays in {saves_folder()}.")
    for card in cards:
        decisions = "1 decision" if card.moves == 1 else f"{card.moves} decisions"
        say(f"{card.path}\n  {card.title}, {card.role}, {decisions}, {card.where}")
    sys.stdout.flush()
