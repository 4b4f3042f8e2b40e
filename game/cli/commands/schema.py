"""``plenum schema``: what each file of a scenario may hold, for editors and for the page on the format."""

from pathlib import Path

import click

from game.cli.saying import say

FOLDER = Path("schema")


@click.command()
@click.argument("kind", required=False)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The folder to write to; else schema, here. With --format markdown: the page to write the tables into.",
)
@click.option(
    "--format", "form", type=click.Choice(["json", "markdown"]), default="json", show_default=True, help="How."
)
def schema(kind: str | None, output: Path | None, form: str) -> None:
    """Write JSON Schemas, from which an editor completes and checks a scenario's files.

    KIND is one kind of file, such as scenes, and is printed; without it, all are written. docs/editors.md says how
    an editor takes them.
    """
    if form == "markdown":
        _tables(kind, output)
    else:
        _schemas(kind, output)


def _schemas(kind: str | None, folder: Path | None) -> None:
    from game.publish.schemas import chosen_kinds, write_schemas
    from game.scenario.format.schema import schema_text

    kinds = chosen_kinds(kind)
    if kind and folder is None:
        say(schema_text(kinds[0]), nl=False)
        return
    written = folder or FOLDER
    paths = write_schemas(written, kinds)
    say(f"Written into {written}: {', '.join(path.name for path in paths)}.")
    say("An editor uses a schema that a file names in its first line. If this folder lies in the scenario's own, then")
    say(f"in a file of scenes: # yaml-language-server: $schema=../{written.name}/scenes.json")
    say(f"in people.yaml:      # yaml-language-server: $schema={written.name}/people.json")


def _tables(kind: str | None, page: Path | None) -> None:
    from game.publish.key_tables import key_tables
    from game.publish.schemas import chosen_kinds, write_tables

    kinds = chosen_kinds(kind)
    if page is None:
        say(key_tables(kinds), nl=False)
    elif kind:
        raise click.UsageError("A page takes the tables of every kind: leave the kind out, or leave out -o.")
    else:
        write_tables(page)
        say(f"The tables of every key are written into {page}.")
