"""``plenum explore``: every play at once."""

import os
from math import isnan
from pathlib import Path

import click

FORMS = click.Choice(["text", "json", "html"])
POLICY = "uniform, history, avoid-history, cautious or a saved play's file; for both roles, or for one."
OLD = "Hold against an earlier survey (--format json): exit code 1 if an ending moved."
LAST_SEED = 2**63 - 1
PLAYS, SEED, POINTS = click.IntRange(1), click.IntRange(0, LAST_SEED), click.FloatRange(0, 100)
FILE = click.Path(path_type=Path, dir_okay=False)


def _a_number(context: click.Context, option: click.Parameter, value: float) -> float:
    """What click takes for a number may be none: nothing ever moves by more than nan."""
    if isnan(value):
        raise click.BadParameter("it is a number of points, from 0 to 100.")
    return value


def _within_seeds(context: click.Context, option: click.Parameter, value: int) -> int:
    """Every play that is reported can be had again by its seed; --seed is read before --plays."""
    if context.params["seed"] + value - 1 > LAST_SEED:
        raise click.BadParameter(f"the last play would have a seed above {LAST_SEED}.")
    return value


@click.command()
@click.argument("scenario")
@click.option(
    "--plays", type=PLAYS, default=1000, show_default=True, callback=_within_seeds, help="Plays on each line."
)
@click.option("--seed", type=SEED, default=0, show_default=True, is_eager=True, help="Of the first play.")
@click.option("--policy", "policies", multiple=True, metavar="NAME[:ROLE]", help=POLICY)
@click.option("--from", "scene", default="", metavar="SCENE", help="Begin at this scene.")
@click.option("--set", "settings", multiple=True, metavar="VARIABLE=VALUE", help="Begin with this value.")
@click.option("--workers", type=click.IntRange(1, 256), default=os.cpu_count() or 1, help="Processes; default: cores.")
@click.option("--scheduler", metavar="ADDRESS", help="A Dask scheduler, whose workers play instead.")
@click.option("--format", "form", type=FORMS, default="text", show_default=True, help="How.")
@click.option("-o", "--output", type=FILE, help="Write to this file.")
@click.option("--replay", "replayed", is_flag=True, help="Print the one play of --seed, as moves for plenum play.")
@click.option("--line", type=click.IntRange(1), default=1, show_default=True, help="Which line of play to replay.")
@click.option("--exhaustive", is_flag=True, help="Go through every situation instead, and say what is proven.")
@click.option("--limit", type=click.IntRange(1), default=200_000, show_default=True, help="Of its situations.")
@click.option("--compare", "old", type=FILE, metavar="OLD", help=OLD)
@click.option("--tolerance", type=POINTS, default=3.0, show_default=True, callback=_a_number, help="In points.")
def explore(
    scenario: str,
    plays: int,
    seed: int,
    policies: tuple[str, ...],
    scene: str,
    settings: tuple[str, ...],
    workers: int,
    scheduler: str | None,
    form: str,
    output: Path | None,
    replayed: bool,
    line: int,
    exhaustive: bool,
    limit: int,
    old: Path | None,
    tolerance: float,
) -> int:
    """Play a scenario thousands of times: how it ends, what nobody reaches, what each choice moves.

    Without --policy three lines are played: both sides as in history, and each side at random against it.
    """
    from game.cli import exploring

    _refuse_what_does_not_go_together(form, output, replayed, line, exhaustive, old)
    asked = exploring.Asked(scenario, plays, seed, policies, scene, settings, workers, scheduler)
    if replayed or exhaustive:
        return exploring.replay(asked, line) if replayed else exploring.exhaust(asked, limit, form, output)
    return exploring.compare(asked, old, tolerance, form, output) if old else exploring.report(asked, form, output)


def _refuse_what_does_not_go_together(
    form: str, output: Path | None, replayed: bool, line: int, exhaustive: bool, old: Path | None
) -> None:
    """Nothing that was asked for is passed over in silence."""
    if sum((replayed, exhaustive, old is not None)) > 1:
        raise click.UsageError("Of --replay, --exhaustive and --compare, only one can be asked for.")
    if replayed and (output or form != "text"):
        raise click.UsageError("--replay prints moves, and goes with neither --format nor --output.")
    if line > 1 and not replayed:
        raise click.UsageError("--line goes with --replay.")
    if form == "html" and (old or exhaustive):
        raise click.UsageError("--format html goes with neither --compare nor --exhaustive: take text or json.")
