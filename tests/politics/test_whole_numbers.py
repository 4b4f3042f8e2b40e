"""The model keeps to whole numbers and to itself, so that every machine reaches the same result."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import game.politics

MODULES = sorted(Path(game.politics.__path__[0]).glob("*.py"))
ALLOWED = {"bisect", "collections.abc", "dataclasses", "decimal", "struct"}


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""


def fractions(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, float):
            yield node
        if isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Div):
            yield node
        if isinstance(node, ast.Name) and node.id in {"float", "round", "hash", "set"}:
            yield node


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_a_module_knows_no_fraction_chance_or_clock(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    assert not list(fractions(tree))
    assert {name for name in imported(tree) if not name.startswith("game.politics")} <= ALLOWED
