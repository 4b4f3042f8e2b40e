"""``plenum preview``: a scene beside what is wrong with it, read again at each save."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.saying import say

if TYPE_CHECKING:
    from game.play.preview.preview import Preview


@click.command()
@click.argument("scenario")
@click.option("--scene", default="", metavar="ID", help="The scene to begin with; else the opening.")
@click.option("--role", default="", metavar="ROLE", help="Read every scene from this chair; else from the decider's.")
@click.option("--set", "settings", multiple=True, metavar="NAME=VALUE", help="A variable's value; may be repeated.")
@click.option("--seed", type=click.IntRange(0, 2**63 - 1), default=1, show_default=True, help="Luck's number.")
@click.option("--plain", is_flag=True, help="Print the scene and its diagnostics, and end.")
@click.option("--watch", is_flag=True, help="With --plain: print them again after each save, until Ctrl+C.")
def preview(
    scenario: str, scene: str, role: str, settings: tuple[str, ...], seed: int, plain: bool, watch: bool
) -> int:
    """See a scene as its player does, beside what is wrong with it; it follows each save of the files.

    SCENARIO is a folder, or the name of a shipped scenario. A preview keeps no save and touches none.
    """
    from game.cli.playing import has_terminal
    from game.play.preview.preview import Preview, Wish
    from game.play.shelf import folder_of

    folder = folder_of(scenario)
    shown = Preview(folder, Wish(scene, role, settings, seed))
    watched = folder if isinstance(folder, Path) else None
    if plain or watch or not has_terminal():
        return _plain(shown, watched if watch else None)
    from game.tui.preview_app import run

    return run(shown, watched)


def _plain(shown: Preview, watched: Path | None) -> int:
    """Print once, or again after each save. Exit code 1 where nothing could be shown."""
    from game.plain.preview import preview_lines

    if watched is None:
        _print(preview_lines(shown))
    else:
        from game.play.preview.watched import at_each_save

        at_each_save(watched, lambda: _print((*preview_lines(shown, shown.reload()), "-" * 72)))
    return int(shown.rules is None)


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        say(line)
    sys.stdout.flush()
