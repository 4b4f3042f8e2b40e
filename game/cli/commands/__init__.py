"""The command line: one file a command, each imported when it is called."""

from importlib import import_module

import click

from game import __version__

# In the order in which help lists them: for players, for those who read the record, for authors.
COMMANDS = (
    "play",
    "saves",
    "report",
    "record",
    "model",
    "new",
    "check",
    "preview",
    "test",
    "explore",
    "graph",
    "schema",
    "diff",
    "pack",
    "record-walkthrough",
)


class Commands(click.Group):
    """The commands by name; the file of each holds a function of the same name."""

    def list_commands(self, context: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        module = name.replace("-", "_")
        command: click.Command = getattr(import_module(f"game.cli.commands.{module}"), module)
        return command


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Begin with: plenum play",
)
@click.version_option(__version__, prog_name="plenum")
def plenum() -> None:
    """October 1964: play the plenum that removed Khrushchev, and see what really happened."""
