"""``plenum check``: everything that is wrong with a scenario."""

import click

from game.cli.saying import say


@click.command()
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
