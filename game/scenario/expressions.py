"""Expressions: a typed, whitelisted subset of Python's, parsed but never run as an author wrote them."""

import ast
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from game.reading.suggest import did_you_mean, only
from game.scenario.types import FLAG, NUMBER, YES_NO, Type

LONGEST = 300
DEEPEST = 40
LARGEST = 1_000_000_000
# Python reads these too, some with a warning of its own: 0x1F, 1_000, 1e5, `3and`, a backslash, a comment.
_DOUBTFUL = re.compile(r"(?<!\w)[0-9]+[A-Za-z_]|[\\#]")
# Outside of quotation marks, which are a mistake of their own.
_FOREIGN = re.compile(r"&&|\|\||=>|=<|<>|!(?!=)(?=[^'\"]*$)")
_WORDS = {"&&": "and", "||": "or", "!": "not", "=>": ">=", "=<": "<=", "<>": "!="}
# What other languages call the two values of a flag.
_FLAGS = {"true": "yes", "false": "no", "True": "yes", "False": "no", "TRUE": "yes", "FALSE": "no"}
_ARITHMETIC = (ast.Add, ast.Sub, ast.Mult, ast.FloorDiv)
_SAMENESS = {ast.Is: " Write == to compare.", ast.IsNot: " Write != to compare."}
_ORDER = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)


@dataclass(frozen=True, slots=True)
class Expression:
    """A checked expression: only declared names, whole numbers and whitelisted operators are left in ``tree``."""

    source: str
    type: Type
    tree: ast.expr = field(compare=False)
    names: tuple[str, ...] = ()


class ExpressionError(Exception):
    """What is wrong with an expression: a diagnostic's code, the offset in the text, and the words to fill in.

    ``swap`` is a word there and the one to put in its place, where that is certain.
    """

    def __init__(self, code: str, offset: int, swap: tuple[str, str] | None = None, **details: str) -> None:
        super().__init__(code, details)
        self.code, self.offset, self.swap, self.details = code, offset, swap, details


def unknown(code: str, offset: int, word: str, known: Iterable[str], **details: str) -> ExpressionError:
    """A word that is none of the known ones; the only one like it may be put in its place."""
    candidates = tuple(known)
    meant = only(word, candidates)
    return ExpressionError(
        code, offset, (word, meant) if meant else None, hint=did_you_mean(word, candidates), **details
    )


def parse_expression(source: str, variables: Mapping[str, Type], expected: Type | None = None) -> Expression:
    """Check an author's text against the declared variables.

    ``expected`` is the type the place asks for. Raises ExpressionError.
    """
    text = source.replace("\n", " ")
    inset = len(text) - len(text.lstrip())
    try:
        reader = _Reader(text.strip(), variables)
        tree, found = reader.read(_parsed(text.strip()), expected)
    except ExpressionError as error:
        error.offset += inset
        raise
    if expected is not None and found != expected:
        raise ExpressionError("P0203", 0, None, source=source, **_mismatch(source, found, expected))
    return Expression(source, found, tree, tuple(sorted(reader.names)))


def _parsed(source: str) -> ast.expr:
    if len(source) > LONGEST:
        raise ExpressionError("P0205", 0, limit=str(LONGEST))
    if foreign := _FOREIGN.search(source):
        raise _foreign(source, foreign)
    if doubtful := _DOUBTFUL.search(source):
        raise ExpressionError("P0201", doubtful.start(), source=source, hint="")
    try:
        return ast.parse(source, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        offset = (getattr(error, "offset", 1) or 1) - 1
        if _single_equals(source):
            raise ExpressionError("P0204", source.index("="), ("=", "=="), source=source) from None
        raise ExpressionError("P0201", min(offset, len(source)), source=source, hint="") from None


def _foreign(source: str, found: re.Match[str]) -> ExpressionError:
    """A sign of other languages, and the word that is used here; to deny a whole comparison needs brackets."""
    sign, word = found[0], _WORDS[found[0]]
    return ExpressionError(
        "P0201",
        found.start(),
        None if sign == "!" else (sign, word),
        source=source,
        hint=f" Write “{word}” instead of “{sign}”.",
    )


def _mismatch(written: str, found: Type, wanted: Type) -> dict[str, str]:
    """What stands there and what should, with the way from one to the other where there is one."""
    sign = f"== {found.values[0]}" if found.values else "> 3"
    hint = f" Compare it with something, as in “{written} {sign}”." if wanted == FLAG and written.isidentifier() else ""
    return {"found": found.words(), "expected": wanted.words(), "hint": hint}


def _single_equals(source: str) -> bool:
    return "=" in source and not any(sign in source for sign in ("==", "<=", ">=", "!="))


def segment(text: str, node: ast.expr) -> tuple[int, str]:
    """Where a piece of an expression begins in its text, and the piece as written (the parser counts in bytes)."""
    written = text.encode()
    start = len(written[: node.col_offset].decode())
    return start, written[node.col_offset : node.end_col_offset].decode()


class _Reader:
    """Walks a syntax tree once, giving each node its type and each named value its number."""

    def __init__(self, text: str, variables: Mapping[str, Type]) -> None:
        self.text = text
        self.variables = variables
        self.names: set[str] = set()
        self.depth = 0

    def error(self, code: str, node: ast.expr, piece: str = "piece", **details: str) -> ExpressionError:
        """What is wrong with one piece; ``piece`` is what the message calls it."""
        offset, written = segment(self.text, node)
        return ExpressionError(code, offset, None, **{piece: written}, **details)

    def read(self, node: ast.expr, expected: Type | None = None) -> tuple[ast.expr, Type]:
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.error("P0209", node, most=str(DEEPEST))
        found = self._read(node, expected)
        self.depth -= 1
        return found

    def _read(self, node: ast.expr, expected: Type | None) -> tuple[ast.expr, Type]:
        match node:
            case ast.Name():
                return self._name(node, expected)
            case ast.Constant(value=int() as value) if not isinstance(value, bool):
                return self._number(node, value)
            case ast.BoolOp():
                return self._joined(node)
            case ast.UnaryOp(op=ast.Not() | ast.USub()):
                wanted = FLAG if isinstance(node.op, ast.Not) else NUMBER
                return ast.UnaryOp(node.op, self._as(node.operand, wanted)), wanted
            case ast.BinOp(op=operator) if isinstance(operator, _ARITHMETIC):
                return self._arithmetic(node), NUMBER
            case ast.Compare(ops=[_], comparators=[_]):
                return self._compared(node), FLAG
            case ast.IfExp():
                return self._chosen(node, expected)
        raise self._refused(node, expected)

    def _refused(self, node: ast.expr, expected: Type | None) -> ExpressionError:
        """A piece that is not used here; a value in quotation marks, or in another language's words, is told apart."""
        offset, written = segment(self.text, node)
        if written in _FLAGS:
            return self._other_flag(offset, written)
        value = node.value if isinstance(node, ast.Constant) else None
        if expected is not None and isinstance(value, str) and value in expected.values:
            return ExpressionError("P0217", offset, (written, value), value=value)
        return self.error("P0202", node, hint="")

    def _other_flag(self, offset: int, written: str) -> ExpressionError:
        meant = _FLAGS[written]
        return ExpressionError("P0206", offset, (written, meant), name=written, hint=f" Write “{meant}”.")

    def _number(self, node: ast.Constant, value: int) -> tuple[ast.expr, Type]:
        if value > LARGEST:
            raise self.error("P0208", node, most=str(LARGEST))
        return node, NUMBER

    def _name(self, node: ast.Name, expected: Type | None) -> tuple[ast.expr, Type]:
        self._refuse_likeness(node)
        if expected is not None and node.id in expected.values and self.variables.get(node.id) != expected:
            return ast.Constant(expected.values.index(node.id)), expected
        if node.id in self.variables:
            self.names.add(node.id)
            return node, self.variables[node.id]
        if node.id in YES_NO:
            return ast.Constant(YES_NO.index(node.id)), FLAG
        offset, name = segment(self.text, node)
        if name in _FLAGS:
            raise self._other_flag(offset, name)
        known = (*self.variables, *(expected.values if expected else ()), *YES_NO)
        raise unknown("P0206", offset, name, known, name=name)

    def _refuse_likeness(self, node: ast.Name) -> None:
        """Python takes letters that only look like others for those; whoever reads or searches the text does not."""
        if self.text.isascii():
            return
        offset, name = segment(self.text, node)
        if name != node.id:
            raise ExpressionError("P0206", offset, (name, node.id), name=name, hint=f" Write “{node.id}”.")

    def _as(self, node: ast.expr, wanted: Type) -> ast.expr:
        read, found = self.read(node, wanted)
        if found != wanted:
            raise self.error("P0203", node, "source", **_mismatch(segment(self.text, node)[1], found, wanted))
        return read

    def _joined(self, node: ast.BoolOp) -> tuple[ast.expr, Type]:
        return ast.BoolOp(node.op, [self._as(value, FLAG) for value in node.values]), FLAG

    def _arithmetic(self, node: ast.BinOp) -> ast.expr:
        if isinstance(node.op, ast.FloorDiv) and not (isinstance(node.right, ast.Constant) and node.right.value):
            raise self.error("P0207", node.right)
        return ast.BinOp(self._as(node.left, NUMBER), node.op, self._as(node.right, NUMBER))

    def _compared(self, node: ast.Compare) -> ast.expr:
        left, operator, right = node.left, node.ops[0], node.comparators[0]
        if isinstance(operator, _ORDER):
            return ast.Compare(self._as(left, NUMBER), [operator], [self._as(right, NUMBER)])
        if not isinstance(operator, ast.Eq | ast.NotEq):
            raise self.error("P0202", node, hint=_SAMENESS.get(type(operator), ""))
        if self._is_value(left) and not self._is_value(right):
            left, right = right, left
        read, found = self.read(left)
        return ast.Compare(read, [operator], [self._as(right, found)])

    def _is_value(self, node: ast.expr) -> bool:
        """Whether this can only be the name of a value, whose type the other side must tell."""
        is_quoted = isinstance(node, ast.Constant) and isinstance(node.value, str)
        return is_quoted or (isinstance(node, ast.Name) and node.id not in self.variables)

    def _chosen(self, node: ast.IfExp, expected: Type | None) -> tuple[ast.expr, Type]:
        body, found = self.read(node.body, expected)
        return ast.IfExp(self._as(node.test, FLAG), body, self._as(node.orelse, found)), found
