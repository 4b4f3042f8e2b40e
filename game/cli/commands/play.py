"""``plenum play``: a scenario, from a chair."""

from pathlib import Path

import click


@click.command()
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
