"""A module is one idea, small enough to be read at one sitting."""

import ast
from pathlib import Path
from statistics import median

import pytest

from tests.house.published import functions, length, modules, shown, tree

LONGEST_FILE, MEDIAN_FILE = 300, 100
LONGEST_FUNCTION, MEDIAN_FUNCTION = 30, 6


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_every_module_says_in_its_first_line_what_it_is_for() -> None:
    silent = [shown(path) for path in modules() if not (ast.get_docstring(tree(path)) or "").strip()]
    assert silent == []


def test_every_public_class_says_what_it_is() -> None:
    classes = [(path, node) for path in modules() for node in tree(path).body if isinstance(node, ast.ClassDef)]
    silent = [
        f"{shown(path)}:{node.lineno} {node.name}"
        for path, node in classes
        if not node.name.startswith("_") and not ast.get_docstring(node)
    ]
    assert silent == []


def test_no_file_is_longer_than_a_sitting() -> None:
    assert {shown(path): _lines(path) for path in modules() if _lines(path) > LONGEST_FILE} == {}


def test_no_function_is_longer_than_a_screen() -> None:
    long = {
        f"{shown(path)}:{function.lineno} {function.name}": length(function)
        for path in modules()
        for function in functions(path)
        if length(function) > LONGEST_FUNCTION
    }
    assert long == {}


@pytest.mark.parametrize(
    ("sizes", "limit"),
    [
        ([_lines(path) for path in modules()], MEDIAN_FILE),
        ([length(function) for path in modules() for function in functions(path)], MEDIAN_FUNCTION),
    ],
    ids=["files", "functions"],
)
def test_the_middle_one_is_short(sizes: list[int], limit: int) -> None:
    assert median(sizes) <= limit
