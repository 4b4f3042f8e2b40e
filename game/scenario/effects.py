"""Effects: what a choice changes, either one declared variable or, by a verb, a number of the model."""

import ast
import re
from collections.abc import Mapping
from dataclasses import dataclass

from game.reading.suggest import meant_or_listed, only
from game.scenario.expressions import Expression, ExpressionError, parse_expression, segment, unknown
from game.scenario.types import FLAG, NUMBER, YES_NO, Type
from game.scenario.verbs import VERBS, Parameter

LONGEST = 500
_STEP = re.compile(r"^([a-z]\w*) (rises|falls) ([a-z]\w*)$")
_NEARLY_A_STEP = re.compile(r"^([a-z]\w*) (rise|fall)s? (\w+)$")
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
        raise unknown("P0210", step.start(3), amount, vocabulary.steps, name=amount)
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
        expression = parse_expression(text, vocabulary.variables, wanted)
    except ExpressionError as error:
        error.offset = max(0, error.offset + found.start(3) - (len(name) + 4 if sign else 0))
        raise
    if sign and ")" in value and not _stands_alone(value):
        raise ExpressionError("P0201", found.start(3), source=value, hint="")
    return SetVariable(name, expression, source)


def _stands_alone(value: str) -> bool:
    """Whether it is read without the brackets that were put around it: ``3) - (1`` is not."""
    try:
        ast.parse(value.replace("\n", " ").strip(), mode="eval")
    except SyntaxError:
        return False
    return True


def _declared(name: str, offset: int, vocabulary: Vocabulary) -> Type:
    if name not in vocabulary.variables:
        raise unknown("P0206", offset, name, vocabulary.variables, name=name)
    return vocabulary.variables[name]


def _call(source: str, vocabulary: Vocabulary) -> Call:
    text, tree = _parsed_call(source)
    verb = tree.func.id if isinstance(tree.func, ast.Name) else ""
    if verb not in VERBS:
        raise unknown("P0212", 0, verb, VERBS, name=verb)
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
        raise ExpressionError("P0211", 0, source=source, hint=_plainer(source)) from None
    if not isinstance(tree, ast.Call) or not isinstance(tree.func, ast.Name) or tree.args:
        raise ExpressionError("P0211", 0, source=source, hint=_plainer(source))
    return text, tree


def _plainer(source: str) -> str:
    """What was probably meant by a step that is none, or by a verb that its commas cut in pieces."""
    if is_cut(source):
        return " Its commas cut it in pieces: put quotation marks around the whole of it."
    found = _NEARLY_A_STEP.match(source.strip())
    if not found:
        return ""
    name, direction, amount = found.groups()
    sign = "+=" if direction == "rise" else "-="
    return f" Write “{name} {sign} {amount}”." if amount.isdigit() else f" Write “{name} {direction}s {amount}”."


def is_cut(source: str) -> bool:
    """Whether more brackets are opened than closed, as where a comma has cut a verb in two."""
    return source.count("(") > source.count(")")


def _arguments(verb: str, tree: ast.Call, text: str) -> dict[str, ast.expr]:
    """The arguments by name, each known and given once, none missing."""
    table, found = VERBS[verb], {}
    for keyword in tree.keywords:
        name = keyword.arg or "**"
        if name not in table:
            raise unknown("P0213", keyword.col_offset, name, table, verb=verb, name=name)
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
        meant = only(value, known or ())
        swap = (value, meant) if meant else None
        hint = meant_or_listed(value, known or ())
        raise ExpressionError("P0215", start, swap, verb=verb, argument=name, value=value, hint=hint)
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
