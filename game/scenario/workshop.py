"""The workshop: checks authored text against a scenario's vocabulary and reports what is wrong at its place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from game.reading.diagnostic import Problems
from game.reading.fix import swapped
from game.reading.nodes import Span, Text
from game.reading.shaped import Record
from game.scenario.effects import Effect, Vocabulary, is_cut, parse_effect
from game.scenario.expressions import Expression, ExpressionError, parse_expression
from game.scenario.prose import Prose, parse_prose
from game.scenario.types import Type


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where authored expressions, effects and prose become checked ones; a broken one is reported and left out.

    The same few conditions and effects stand in many choices, and each is read once.
    """

    vocabulary: Vocabulary
    questions: Mapping[str, Type]
    problems: Problems
    expressions_read: dict[tuple[str, Type | None], Expression] = field(default_factory=dict)
    effects_read: dict[str, Effect] = field(default_factory=dict)

    def expression(self, text: Text | None, wanted: Type | None = None) -> Expression | None:
        if text is None:
            return None
        key = (text.value, wanted)
        try:
            if key not in self.expressions_read:
                self.expressions_read[key] = parse_expression(text.value, self.vocabulary.variables, wanted)
            return self.expressions_read[key]
        except ExpressionError as error:
            self._report(text, error)
            return None

    def effects(self, record: Record) -> tuple[Effect, ...]:
        texts, read = record.texts("do"), self.effects_read
        if all(text.value in read for text in texts):
            return tuple(read[text.value] for text in texts)
        return tuple(self._fresh_effects(texts))

    def _fresh_effects(self, texts: tuple[Text, ...]) -> Iterator[Effect]:
        for text, rest in _whole(texts):
            try:
                yield self.effects_read.setdefault(text.value, parse_effect(text.value, self.vocabulary))
            except ExpressionError as error:
                error.swap = self._around(text, rest) or error.swap
                self._report(text, error)

    def _around(self, text: Text, rest: list[Text]) -> tuple[str, str] | None:
        """Quotation marks around a verb that commas have cut in pieces, if all of it stands on one line."""
        if not rest or rest[-1].span.line != text.span.line:
            return None
        end = rest[-1].span.column - 1 + len(rest[-1].value)
        old = self.problems.source_line(text.span.file, text.span.line)[text.span.column - 1 : end]
        return None if '"' in old else (old, f'"{old}"')

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
        line = self.problems.source_line(span.file, span.line)
        fix = swapped(line, span, *error.swap) if error.swap else None
        self.problems.report(error.code, span, related=(), fix=fix, **error.details)


def _whole(texts: tuple[Text, ...]) -> Iterator[tuple[Text, list[Text]]]:
    """Each effect; with one that commas have cut in pieces, the pieces that belong to it."""
    waiting = list(texts)
    while waiting:
        text, rest = waiting.pop(0), list[Text]()
        while waiting and is_cut("".join(piece.value for piece in (text, *rest))):
            rest.append(waiting.pop(0))
        yield text, rest


def placed(text: Text, offset: int, problems: Problems) -> Span:
    """The place in the file of an offset in a text."""
    file, line, column = text.span.file, text.span.line, text.span.column
    if not text.block:
        quoted = problems.source_line(file, line)[column - 1 : column] in ("'", '"')
        return _folded(text, offset + quoted, problems)
    # A text may be long, and much may be wrong with it: nothing here copies it.
    value = text.value
    row, start, end = value.count("\n", 0, offset), value.rfind("\n", 0, offset) + 1, value.find("\n", offset)
    written = problems.source_line(file, line + 1 + row)
    indent = max(0, len(written) - ((len(value) if end < 0 else end) - start))
    return Span(file, line + 1 + row, indent + offset - start + 1)


def _folded(text: Text, offset: int, problems: Problems) -> Span:
    """The place in a text without a sign before it, whose lines are joined by single spaces where it has several."""
    file, line, start = text.span.file, text.span.line, text.span.column - 1
    written = problems.source_line(file, line)
    while offset > (length := len(written.rstrip()) - start) >= 0 and len(problems.source_line(file, line + 1)):
        offset -= length + 1
        line += 1
        written = problems.source_line(file, line)
        start = len(written) - len(written.lstrip(" "))
    return Span(file, line, min(start + offset, len(written)) + 1)
