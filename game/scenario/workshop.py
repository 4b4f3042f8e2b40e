"""The workshop: checks authored text against a scenario's vocabulary and reports what is wrong at its place."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.reading.diagnostic import Problems
from game.reading.nodes import Span, Text
from game.reading.shaped import Record
from game.scenario.effects import Effect, Vocabulary, parse_effect
from game.scenario.expressions import Expression, ExpressionError, parse_expression
from game.scenario.prose import Prose, parse_prose
from game.scenario.types import Type


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where authored expressions, effects and prose become checked ones; a broken one is reported and left out."""

    vocabulary: Vocabulary
    questions: Mapping[str, Type]
    problems: Problems

    def expression(self, text: Text | None, wanted: Type | None = None) -> Expression | None:
        if text is None:
            return None
        try:
            return parse_expression(text.value, self.vocabulary.variables, wanted)
        except ExpressionError as error:
            self._report(text, error)
            return None

    def effects(self, record: Record) -> tuple[Effect, ...]:
        found = []
        for text in record.texts("do"):
            try:
                found.append(parse_effect(text.value, self.vocabulary))
            except ExpressionError as error:
                self._report(text, error)
        return tuple(found)

    def prose(self, text: Text | None) -> Prose | None:
        if text is None:
            return None
        try:
            return parse_prose(text.value, self.vocabulary.variables)
        except ExpressionError as error:
            self._report(text, error)
            return None

    def proses(self, record: Record, key: str) -> dict[str, Prose]:
        found = {}
        for name, text in record.pairs(key):
            if prose := self.prose(text):
                found[name.value] = prose
        return found

    def _report(self, text: Text, error: ExpressionError) -> None:
        span = placed(text, error.offset, self.problems)
        self.problems.report(error.code, span, related=(), **error.details)


def placed(text: Text, offset: int, problems: Problems) -> Span:
    """The place in the file of an offset in a text."""
    file, line, column = text.span.file, text.span.line, text.span.column
    if not text.block:
        quoted = problems.source_line(file, line)[column - 1 : column] in ("'", '"')
        return Span(file, line, column + offset + quoted)
    before = text.value[:offset]
    row = before.count("\n")
    written = problems.source_line(file, line + 1 + row)
    indent = max(0, len(written) - len(text.value.split("\n")[row]))
    return Span(file, line + 1 + row, indent + len(before) - before.rfind("\n"))
