"""From the files on variables and roles, read and shaped, to declarations."""

from dataclasses import replace

from game.reading.diagnostic import Problems
from game.reading.kinds import CHECKS
from game.reading.shaped import Record
from game.reading.unknown import report_unknown
from game.scenario.model import Role, Variable, Walkthrough
from game.scenario.types import FLAG, NUMBER, Type, one_of
from game.scenario.values import names_of, value_of, wanted
from game.scenario.verbs import SIDES


def build_steps(record: Record, problems: Problems) -> dict[str, int]:
    steps = {}
    for name, value in record.pairs("steps"):
        if CHECKS["number"](value.value) and int(value.value) >= 0:
            steps[name.value] = int(value.value)
        else:
            steps[name.value] = 0
            problems.report("P0307", value.span, value=value.value)
    return steps


def build_variable(record: Record, problems: Problems) -> Variable:
    found = _type(record)
    low, high = _range(record, found)
    return Variable(
        record.text("variable"),
        found,
        _start(record, found, (low, high), problems),
        low,
        high,
        record.text("means"),
        record.text("label") or record.text("means"),
        record.words("known-to") if record.has("known-to") else None,
        {key.value: value.value for key, value in record.pairs("words")},
        record,
    )


def _type(record: Record) -> Type:
    kind = record.text("type") or _likely_kind(record)
    return one_of(record.words("values")) if kind == "one-of" else NUMBER if kind == "number" else FLAG


def _likely_kind(record: Record) -> str:
    """Of a variable whose type could not be read; to take it for something else would only echo the mistake."""
    return "one-of" if record.has("values") else "number" if record.has("to") else "flag"


def _range(record: Record, found: Type) -> tuple[int, int]:
    if found == NUMBER:
        return record.number("from"), record.number("to", 100)
    return 0, max(1, len(found.values) - 1)


def _start(record: Record, found: Type, limits: tuple[int, int], problems: Problems) -> int:
    text = record.text("start")
    value = value_of(found, limits, text)
    if value is None and record.has("start") and limits[0] <= limits[1]:
        names, span = names_of(found), record.span("start")
        report_unknown("P0305", span, text, names, problems, names, value=text, wanted=wanted(found, limits))
    return limits[0] if value is None else value


def build_role(record: Record) -> Role:
    return Role(
        record.text("role"),
        record.text("against"),
        record.text("side"),
        record.text("aim"),
        record.text("brief"),
        tuple(" ".join(phrase.split()) for phrase in record.words("invented")),
        record.words("claims"),
        record.words("watch"),
        record,
    )


def sided(roles: dict[str, Role]) -> dict[str, Role]:
    """The roles on their sides: those that name none take what the others have left, in their order."""
    left = [side for side in SIDES if side not in {role.side for role in roles.values()}]
    return {name: role if role.side or not left else replace(role, side=left.pop(0)) for name, role in roles.items()}


def build_walkthrough(record: Record) -> Walkthrough:
    return Walkthrough(
        record.text("walkthrough"),
        record.text("role"),
        record.number("seed"),
        record.words("moves"),
        record.text("ending"),
        {key.value: value.value for key, value in record.pairs("findings")},
        {key.value: value.value for key, value in record.pairs("variables")},
        record,
    )
