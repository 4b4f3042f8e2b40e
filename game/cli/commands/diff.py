"""``plenum diff``: what an edit changes, and what it breaks."""

from pathlib import Path

import click

from game.cli.saying import say


@click.command()
@click.argument("old")
@click.argument("new")
@click.option("--saves", type=click.Path(path_type=Path), metavar="DIR", help="Try the saves in this folder.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How.")
def diff(old: str, new: str, saves: Path | None, form: str) -> int:
    """Say what an edit changes, and which saves and walkthroughs it breaks.

    OLD and NEW are folders, packs or shipped scenarios; OLD may also be git:REVISION, or git:REVISION:PATH.
    Exit code 0 if nothing breaks, 1 if something does, 2 if they cannot be compared.
    """
    from game.play.breakage import breakage, journals_in
    from game.play.editions import edition
    from game.publish.differences import difference_lines, differences_json
    from game.scenario.differences import differences

    before, after = edition(old, beside=new), edition(new)
    found = differences(before.scenario, after.scenario)
    broken = breakage(before, after, found, journals_in(saves))
    lines = [differences_json(found, broken)] if form == "json" else difference_lines(found, broken)
    for line in lines:
        say(line)
    return int(bool(broken.breaks))
