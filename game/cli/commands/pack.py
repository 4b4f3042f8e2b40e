"""``plenum pack``: a scenario in one file."""

from pathlib import Path

import click

from game.cli.saying import say


@click.command()
@click.argument("scenario")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file to write; else NAME.plenum, here.")
def pack(scenario: str, output: Path | None) -> None:
    """Put a scenario into one file, which a friend plays with: plenum play FILE."""
    from game.play.packing import pack_scenario

    made = pack_scenario(scenario, output)
    say(f"Packed “{made.title}” into {made.path} ({made.size // 1000 + 1} kB).")
    say(f"Whoever has this game plays it with: plenum play {made.path.name}")
