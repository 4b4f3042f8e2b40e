"""Effects: what a choice changes, either one declared variable or, by a verb, a number of the model."""

import ast
import re
from collections.abc import Mapping
from dataclasses import dataclass

from game.reading.suggest import did_you_mean
from game.scenario.expressions import Expression, ExpressionError, parse_expression, segment
from game.scenario.types import FLAG, NUMBER, YES_NO, Type
from game.scenario.verbs import VERBS, Parameter

LONGEST = 500
_STEP = re.compile(r"^([a-z]\w*) (rises|falls) ([a-z]\w*)$")
_ASSIGNMENT = re.compile(r"^\s*([A-Za-z_]\w*)\s*(\+|-)?=(?!=)\s*(.*)$", re.DOTALL)
_AMOUNT = re.compile(r"[0-9]{1,6}")


@dataclass(frozen=True, slots=True)
class SetVariable:
    """A declared variable takes the value of an expression."""

    name: str
    value: Expression
    source: str


@dataclass(frozen=True, slots=True)
class Call:
    """A verb of the model with its arguments: words as written, or checked expressions."""

    verb: str
    words: Mapping[str, str]
    expressions: Mapping[str, Expression]
    source: str


Effect = SetVariable | Call


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every name that expressions and effects of one scenario may use."""

    variables: Mapping[str, Type]
    steps: Mapping[str, int]
    known: Mapping[str, tuple[str, ...]]


def parse_effect(source: str, vocabulary: Vocabulary) -> Effect:
    """Check one effect. Raises ExpressionError."""
    if len(source) > LONGEST:
        raise ExpressionError("P0205", 0, limit=str(LONGEST))
    if step := _STEP.match(source.strip()):
        return _step(source, step, vocabulary)
    if assignment := _ASSIGNMENT.match(source):
        return _assignment(source, assignment, vocabulary)
    return _call(source, vocabulary)


def _step(source: str, step: re.Match[str], vocabulary: Vocabulary) -> SetVariable:
    name, direction, amount = step.groups()
    if amount not in vocabulary.steps:
        hint = did_you_mean(amount, vocabulary.steps)
        raise ExpressionError("P0210", step.start(3), name=amount, hint=hint)
    sign = "+" if direction == "rises" else "-"
    _declared(name, 0, vocabulary)
    return SetVariable(
        name, parse_expression(f"{name} {sign} {vocabulary.steps[amount]}", vocabulary.variables, NUMBER), source
    )


def _assignment(source: str, found: re.Match[str], vocabulary: Vocabulary) -> SetVariable:
    name, sign, value = found.groups()
    wanted = _declared(name, found.start(1), vocabulary)
    text = f"{name} {sign} ({value})" if sign else value
    try:
        return SetVariable(name, parse_expression(text, vocabulary.variables, wanted), source)
    except ExpressionError as error:
        error.offset = max(0, error.offset + found.start(3) - (len(name) + 4 if sign else 0))
        raise


def _declared(name: str, offset: int, vocabulary: Vocabulary) -> Type:
    if name not in vocabulary.variables:
        hint = did_you_mean(name, vocabulary.variables)
        raise ExpressionError("P0206", offset, name=name, hint=hint)
    return vocabulary.variables[name]


def _call(source: str, vocabulary: Vocabulary) -> Call:
    text, tree = _parsed_call(source)
    verb = tree.func.id if isinstance(tree.func, ast.Name) else ""
    if verb not in VERBS:
        raise ExpressionError("P0212", 0, name=verb, hint=did_you_mean(verb, VERBS))
    words, expressions = {}, {}
    for name, node in _arguments(verb, tree, text).items():
        parameter = VERBS[verb][name]
        if parameter.kind == "odds":
            expressions[name] = _odds(text, node, vocabulary)
        else:
            words[name] = _word(verb, name, text, node, vocabulary)
    return Call(verb, words, expressions, source)


def _parsed_call(source: str) -> tuple[str, ast.Call]:
    text = source.replace("\n", " ").strip()
    try:
        tree = ast.parse("" if "\\" in text else text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise ExpressionError("P0211", 0, source=source) from None
    if not isinstance(tree, ast.Call) or not isinstance(tree.func, ast.Name) or tree.args:
        raise ExpressionError("P0211", 0, source=source)
    return text, tree


def _arguments(verb: str, tree: ast.Call, text: str) -> dict[str, ast.expr]:
    """The arguments by name, each known and given once, none missing."""
    table, found = VERBS[verb], {}
    for keyword in tree.keywords:
        name = keyword.arg or "**"
        if name not in table:
            raise ExpressionError("P0213", keyword.col_offset, verb=verb, name=name, hint=did_you_mean(name, table))
        if name in found:
            raise ExpressionError("P0216", keyword.col_offset, verb=verb, name=name)
        found[name] = keyword.value
    missing = [name for name, parameter in table.items() if parameter.required and name not in found]
    if missing:
        raise ExpressionError("P0214", 0, verb=verb, name=missing[0], source=text)
    return found


def _odds(text: str, node: ast.expr, vocabulary: Vocabulary) -> Expression:
    start, written = segment(text, node)
    try:
        return parse_expression(written, vocabulary.variables, NUMBER)
    except ExpressionError as error:
        error.offset += start
        raise


def _word(verb: str, name: str, text: str, node: ast.expr, vocabulary: Vocabulary) -> str:
    """An argument as written, if it is one of the words that may stand there."""
    parameter = VERBS[verb][name]
    start, written = segment(text, node)
    value = str(node.value) if isinstance(node, ast.Constant) else written
    known = _accepted(parameter, vocabulary)
    if not _fits(parameter, node, value, known):
        hint = did_you_mean(value, known or ())
        raise ExpressionError("P0215", start, verb=verb, argument=name, value=value, hint=hint)
    return value


def _fits(parameter: Parameter, node: ast.expr, value: str, known: tuple[str, ...] | None) -> bool:
    if parameter.kind == "amount":
        return bool(_AMOUNT.fullmatch(value))
    if known is None:
        return isinstance(node, ast.Constant) and isinstance(node.value, str)
    return value in known


def _accepted(parameter: Parameter, vocabulary: Vocabulary) -> tuple[str, ...] | None:
    """The words an argument may be; None where any text will do."""
    if parameter.kind in ("flag", "yes-or-flag", "number"):
        wanted = NUMBER if parameter.kind == "number" else FLAG
        named = tuple(name for name, found in vocabulary.variables.items() if found == wanted)
        return (*named, *YES_NO) if parameter.kind == "yes-or-flag" else named
    if parameter.kind == "text":
        return None
    return parameter.values or vocabulary.known.get(parameter.kind, ())
