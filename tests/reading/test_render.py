"""Problems are printed with their line, a caret below the place, related places and a count."""

from game.reading.diagnostic import Problems, Related
from game.reading.nodes import Span
from game.reading.render import render
from tests.reading.readings import read


def test_a_clean_reading_says_so():
    assert render(Problems()) == "No problems found."


def test_a_problem_shows_its_line_a_caret_and_what_is_related():
    _, problems = read("where: Pitsunda\nwhere: Moscow\n")
    assert render(problems).splitlines() == [
        "scenes/1-summer.yaml:2:1 error P0007 the key “where” already stands above in the same place; "
        "keep one of the two.",
        "    where: Moscow",
        "    ^",
        "    scenes/1-summer.yaml:1:1 “where” stands here already",
        "1 error",
    ]


def test_problems_are_counted_and_sorted_by_place():
    problems = Problems()
    for key, line, column in (("x", 9, 1), ("y", 2, 7), ("z", 2, 3)):
        problems.report("P0108", Span("b.yaml", line, column), key=key)
    problems.report("P0108", Span("a.yaml", 50, 1), key="w")
    lines = render(problems).splitlines()
    assert [line.split(" ")[0] for line in lines[:-1]] == ["a.yaml:50:1", "b.yaml:2:3", "b.yaml:2:7", "b.yaml:9:1"]
    assert lines[-1] == "4 errors"


def caret_and_line(source: str, column: int) -> tuple[str, str]:
    problems = Problems()
    problems.add_source("a.yaml", source)
    problems.report("P0004", Span("a.yaml", 1, column))
    _, line, caret, _ = render(problems).splitlines()
    return line, caret


def test_the_caret_stands_below_letters_of_any_width():
    line, caret = caret_and_line("a: 中文 e\u0301 x", 10)
    assert line[line.index("x") :] == "x"
    assert len(caret) == len("    a: ") + 4 + len(" ") + 1 + len(" ") + 1


def test_a_tab_and_a_terminal_s_codes_are_not_passed_on():
    line, caret = caret_and_line("\ta: \x1b[31mred", 5)
    assert line == "     a: \ufffd[31mred"
    assert caret.index("^") == line.index("\ufffd")


def test_of_a_very_long_line_the_odd_part_is_shown():
    line, caret = caret_and_line("x" * 5_000 + "!" + "x" * 5_000, 5_001)
    assert line[caret.index("^")] == "!"
    assert len(line) < 120


def test_names_and_words_from_a_file_cannot_break_the_page():
    problems = Problems()
    other = Related(Span("a\x1b.yaml", 1, 1), "first\nhere")
    problems.report("P0007", Span("b\n.yaml", 1, 1), related=(other,), key="k\x1b[2J" + "y" * 9_000, hint="")
    lines = render(problems).splitlines()
    assert len(lines) == 3
    assert "\x1b" not in "".join(lines)
    assert len(lines[0]) < 400
