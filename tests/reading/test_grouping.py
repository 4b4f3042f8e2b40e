"""One mistake is one problem, its cause first, and the other places stand below it."""

from game.reading.diagnostic import Problems
from game.reading.grouping import FEW, grouped
from game.reading.nodes import Span
from game.reading.paint import COLOURED, PLAIN, wanted
from game.reading.render import MOST_RELATED, render


def missing(names: str, code: str = "P0302", hint: str = " Did you mean “x”?") -> Problems:
    problems = Problems()
    for line, name in enumerate(names, 1):
        problems.report(code, Span("a.yaml", line, 1), kind="person", name=name, hint=hint)
    return problems


def test_one_word_that_is_missing_in_many_places_is_one_problem():
    found = grouped(missing("aabaa").diagnostics)
    assert [(each.span.line, [other.span.line for other in each.related]) for each in found] == [
        (1, [2, 4, 5]),
        (3, []),
    ]


def test_one_word_is_one_mistake_whatever_misses_it():
    problems = missing("a")
    problems.report("P0206", Span("b.yaml", 1, 1), name="a", hint="")
    assert len(grouped(problems.diagnostics)) == 1


def test_many_things_that_are_missing_and_like_nothing_have_one_cause():
    names = "abcdefg"[: FEW + 1]
    assert len(grouped(missing(names, hint="").diagnostics)) == 1
    assert len(grouped(missing(names[:FEW], hint="").diagnostics)) == FEW
    assert len(grouped(missing(names).diagnostics)) == FEW + 1


def test_a_few_that_say_the_same_are_still_read_one_by_one():
    for count, expected in ((FEW, FEW), (FEW + 1, 1)):
        problems = Problems()
        for line in range(count):
            problems.report("P0006", Span("a.yaml", line + 1, 1))
        assert len(grouped(problems.diagnostics)) == expected


def test_errors_stand_last_and_what_cannot_be_read_stands_before_what_misses_it():
    problems = missing("a")
    problems.report("P0017", Span("z.yaml", 9, 1))
    problems.report("P0313", Span("z.yaml", 9, 1), scene="x")
    problems.report("P0030", Span("z.yaml", 9, 1))
    assert [found.code for found in grouped(problems.diagnostics)] == ["P0030", "P0313", "P0017", "P0302"]


def test_of_many_places_a_few_are_shown_and_the_others_counted():
    lines = render(missing("a" * 20)).splitlines()
    assert len(lines) == 1 + MOST_RELATED + 1 + 1
    assert lines[-2].strip() == f"and {19 - MOST_RELATED} more places"


def test_a_page_says_what_to_type_instead():
    problems = Problems()
    problems.report("P0317", Span("a.yaml", 1, 1), role="anna", variable="calm")
    assert "    help: take “calm” out of this text" in render(problems)


def test_reminders_are_counted_by_themselves():
    problems = missing("ab")
    problems.report("P0405", Span("a.yaml", 1, 1), phrase="x")
    problems.soften(("P04",))
    assert render(problems).splitlines()[-1] == "2 errors, 1 reminder"
    strict = Problems(publishing=True)
    strict.report("P0405", Span("a.yaml", 1, 1), phrase="x")
    strict.soften(("P04",))
    assert strict.errors


def test_a_terminal_is_painted_unless_it_cannot_or_the_reader_will_not():
    assert wanted(True, {}) is COLOURED
    assert [wanted(*asked) for asked in ((False, {}), (True, {"NO_COLOR": "1"}), (True, {"TERM": "dumb"}))] == [
        PLAIN
    ] * 3
    assert wanted(True, {"NO_COLOR": ""}) is COLOURED


def test_painted_and_plain_say_the_same_words():
    problems = missing("aab")
    problems.add_source("a.yaml", "x\ny\nz\n")
    painted = render(problems, COLOURED)
    assert "\x1b[1;31merror\x1b[0m" in painted
    for colour in {*COLOURED.colours.values(), "\x1b[0m"}:
        painted = painted.replace(colour, "")
    assert painted == render(problems)
