"""Checked expressions as functions of a situation's values."""

import ast
from collections.abc import Callable, Sequence

from game.play.situation import Layout
from game.scenario.expressions import Expression

Value = Callable[[Sequence[int]], int]


def compiled(expression: Expression, layout: Layout) -> Value:
    """The expression as a function; safe to compile, since reading left only declared names and whitelisted signs."""
    body = _Slots(layout).visit(ast.parse(ast.unparse(expression.tree), mode="eval").body)
    arguments = ast.arguments([], [ast.arg("v")], None, [], [], None, [])
    tree = ast.Expression(ast.Lambda(arguments, body))
    function: Value = eval(compile(ast.fix_missing_locations(tree), expression.source, "eval"), {"__builtins__": {}})
    return function


class _Slots(ast.NodeTransformer):
    """Turns each declared name into its slot, ``v[3]``."""

    def __init__(self, layout: Layout) -> None:
        self._index = layout.index

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return ast.Subscript(ast.Name("v", ast.Load()), ast.Constant(self._index[node.id]), ast.Load())
