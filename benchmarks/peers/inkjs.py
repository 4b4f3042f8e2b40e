"""inkjs: the compiler and the engine of ink in JavaScript."""

from pathlib import Path

from peers.shed import HERE, SHED, Plays, played, program, run

VERSION = "2.4.0"
PLACE = SHED / f"inkjs-{VERSION}"


def installed() -> Path:
    """The folder of the library."""
    library = PLACE / "node_modules" / "inkjs"
    if not library.is_dir():
        PLACE.mkdir(parents=True, exist_ok=True)
        wanted = f"inkjs@{VERSION}"
        run([program("npm", "inkjs"), "install", "--no-audit", "--no-fund", "--prefix", PLACE, wanted], "inkjs")
    return library


def compile_command(ink: Path, out: Path) -> list[str]:
    """The whole process that compiles a story."""
    return [program("node", "inkjs"), str(HERE / "inkjs_compile.js"), str(installed()), str(ink), str(out)]


def compiled(ink: Path) -> Path:
    """The compiled story, which bink and inkcpp read too."""
    out = ink.with_suffix(".json")
    if not out.is_file() or out.stat().st_mtime < ink.stat().st_mtime:
        run(compile_command(ink, out), "inkjs")
    return out


def inkjs_plays(ink: Path, seconds: float = 2.0, seed: int = 1) -> Plays:
    """Random plays of a story in ink."""
    program_file = HERE / "inkjs_play.js"
    return played(
        [program("node", "inkjs"), program_file, installed(), compiled(ink), str(seconds), str(seed)], "inkjs"
    )
