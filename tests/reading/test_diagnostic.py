"""Problems remember what was found, in order, and the text it was found in."""

import pytest

from game.reading import diagnostic
from game.reading.catalogue import Definition, Severity
from game.reading.diagnostic import MOST_OF_ONE_FILE, Problems
from game.reading.nodes import Span


def test_a_warning_alone_is_no_error(monkeypatch: pytest.MonkeyPatch):
    warning = Definition("P0998", "", Severity.WARNING, "no {thing}", "", "", "")
    monkeypatch.setattr(diagnostic, "definition", lambda code: warning)
    problems = Problems()
    problems.report("P0998", Span("a", 1, 1), thing="cigars")
    assert not problems.errors
    assert (problems.diagnostics[0].severity, problems.diagnostics[0].message) == ("warning", "no cigars")


def test_an_error_is_an_error():
    problems = Problems()
    assert not problems.errors
    problems.report("P0004", Span("a", 1, 1))
    assert problems.errors


def test_an_unknown_code_fails_as_soon_as_anybody_looks():
    problems = Problems()
    problems.report("P9999", Span("a", 1, 1))
    with pytest.raises(KeyError):
        _ = problems.errors


def test_a_word_left_out_of_a_message_fails_loudly():
    problems = Problems()
    problems.report("P0007", Span("a", 1, 1))
    with pytest.raises(KeyError):
        _ = problems.diagnostics[0].message


def test_braces_in_an_author_s_words_are_only_words():
    problems = Problems()
    problems.report("P0007", Span("a", 1, 1), key="{caller.__class__}", hint="")
    assert "{caller.__class__}" in problems.diagnostics[0].message


def test_lines_are_counted_from_one_and_unknown_ones_are_empty():
    problems = Problems()
    problems.add_source("a", "one\ntwo")
    assert [problems.source_line("a", line) for line in (0, 1, 2, 3)] == ["", "one", "two", ""]
    assert problems.source_line("b", 1) == ""
    problems.add_source("a", "new")
    assert problems.source_line("a", 1) == "new"


# P0118 is a warning, P0401 an error that a draft softens, P0007 an error in any case.
WARNING, OF_A_DRAFT, ERROR = "P0118", "P0401", "P0007"


@pytest.mark.parametrize(
    ("left_out", "soft", "severity"),
    [
        ([WARNING], (), "warning"),
        ([WARNING, ERROR, WARNING], (), "error"),
        ([WARNING, OF_A_DRAFT], (), "error"),
        ([WARNING, OF_A_DRAFT], ("P04",), "warning"),
        ([OF_A_DRAFT], ("P04",), "reminder"),
    ],
)
def test_too_many_problems_are_as_bad_as_the_worst_of_those_left_out(
    left_out: list[str], soft: tuple[str, ...], severity: str
):
    problems = Problems()
    problems.soften(soft)
    for code in [WARNING] * MOST_OF_ONE_FILE + left_out:
        problems.report(code, Span("a", 1, 1), step="x")
    found = problems.diagnostics
    assert len(found) == MOST_OF_ONE_FILE + 1
    assert (found[-1].code, found[-1].severity) == ("P0029", severity)
    assert problems.errors == (severity == "error")


def test_what_is_left_out_elsewhere_is_taken_over():
    one, other = Problems(), Problems()
    for _ in range(MOST_OF_ONE_FILE + 1):
        other.report(WARNING, Span("a", 1, 1), step="x")
    one.include(other)
    one.report(ERROR, Span("a", 2, 1), key="x", hint="")
    assert (one.errors, other.errors) == (True, False)
