"""``plenum check``: everything that is wrong with a scenario, and what of it can be mended by itself."""

import click

FORMS = ("human", "json", "github", "sarif")


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option("--format", "form", type=click.Choice(FORMS), default=FORMS[0], help="How problems are written.")
@click.option("--strict", is_flag=True, help="Exit code 1 for warnings too.")
@click.option("--publish", is_flag=True, help="Take a draft for finished: its reminders are errors and warnings.")
@click.option("--deep", is_flag=True, help="Search every situation too: what can be reached, and what never.")
@click.option("--limit", type=click.IntRange(1), default=200_000, show_default=True, help="Of its situations.")
@click.option("--fix", is_flag=True, help="Mend what can be mended safely, then check.")
@click.option("--dry-run", "--diff", "dry_run", is_flag=True, help="With --fix: show what would change, write nothing.")
@click.option("--explain", metavar="CODE", help="Show the page of a code, such as P0206.")
@click.option("--list", "listing", is_flag=True, help="List every code.")
def check(
    paths: tuple[str, ...],
    form: str,
    strict: bool,
    publish: bool,
    deep: bool,
    limit: int,
    fix: bool,
    dry_run: bool,
    explain: str | None,
    listing: bool,
) -> int:
    """Check scenarios: a folder, or the name of a shipped one. Exit code 0 means no errors, 1 errors, 2 no check."""
    from game.cli import checking

    if explain is not None or listing:
        return checking.consult(explain)
    if dry_run and not fix:
        raise click.UsageError("--dry-run goes with --fix.")
    if not paths:
        raise click.UsageError(
            "Missing argument: name a scenario’s folder, or a shipped scenario such as october-1964."
        )
    if fix:
        from game.cli.mending import mend

        if dry_run:
            return mend(paths, form, dry_run=True)
        mend(paths, form)
    return checking.check_all(paths, form, strict=strict, publish=publish, deep=limit if deep else 0)
