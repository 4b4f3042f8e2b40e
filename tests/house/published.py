"""What is published: the modules of the game as syntax trees, and every text file of the project."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GAME = ROOT / "game"
FOLDERS = (".ci", "assets", "benchmarks", "docs", "game", "scenarios", "tests")
TEXTS = {"", ".html", ".json", ".md", ".py", ".tcss", ".toml", ".txt", ".yaml"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def modules() -> tuple[Path, ...]:
    return tuple(path for path in sorted(GAME.rglob("*.py")) if not _is_cache(path))


def data_files(folder: Path) -> tuple[Path, ...]:
    """Everything in a folder that is neither code nor what a tool left behind."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix not in (".py", ".pyc"))
    return tuple(path for path in found if not _is_cache(path))


def texts() -> tuple[Path, ...]:
    """Every file that a person may read, in the folders of the project and beside them."""
    left_behind = {".git", "snapshot_report.html"}
    beside = [path for path in sorted(ROOT.iterdir()) if path.is_file() and path.name not in left_behind]
    inside = [path for name in FOLDERS for path in sorted((ROOT / name).rglob("*")) if path.is_file()]
    return tuple(path for path in (*beside, *inside) if path.suffix in TEXTS and not _is_cache(path))


def _is_cache(path: Path) -> bool:
    return any(part == "__pycache__" or part.endswith("_cache") for part in path.relative_to(ROOT).parts)


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[Function]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, Function))


def length(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def libraries(path: Path) -> set[str]:
    """The outermost names of everything that a module imports, wherever in it."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found
