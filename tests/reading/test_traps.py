"""What YAML would twist in silence is kept as text; what it refuses obscurely is refused in plain words."""

import pytest
import yaml

from game.reading import parse
from game.reading.render import render
from tests.reading.readings import codes, plain, read

KEPT = {
    "vote: no": "no",
    "stance: on": "on",
    "reply: yes": "yes",
    "time: 18:30": "18:30",
    "when: 1964-10-14": "1964-10-14",
    "id: 0123": "0123",
    "x: ~": "~",
    "x: null": "null",
    "x:": "",
    "x: 1_000.5e3": "1_000.5e3",
    "do: nerve += 1": "nerve += 1",
    "x: it's": "it's",
    "x: a # an honest comment": "a",
    'x: "Item #3"': "Item #3",
}

REFUSED = [
    ("text: Item #3 on the agenda", "P0016", 1, 12),
    ("a: 1\ntext: Khrushchev: I will not go.", "P0017", 2, 17),
    ('text: "Comrades," he said', "P0018", 1, 19),
    ("text: 'I don't know'\nb: 1", "P0018", 1, 14),
    ('- "Comrades," he said', "P0018", 1, 15),
    ("text: *bold* words", "P0019", 1, 7),
    ("text: * item", "P0019", 1, 7),
    ("text: ! {ill}!", "P0011", 1, 7),
    ("text: !Stop! he said", "P0019", 1, 7),
    ("text: %x", "P0019", 1, 7),
    ("text: @home", "P0019", 1, 7),
    ("text: `x`", "P0019", 1, 7),
    ("text: {name} said", "P0019", 1, 7),
    ("text: [whispering] he came", "P0019", 1, 7),
    ("text: - no", "P0019", 1, 7),
    ("text: > words", "P0019", 1, 7),
    ("text: | words", "P0019", 1, 7),
    ("text: ? what", "P0019", 1, 7),
    ("text: , what", "P0019", 1, 7),
    ("text: & words", "P0019", 1, 7),
    ("%YAML 9.0\n---\na: 1", "P0019", 1, 1),
    ("text: &bold words here", "P0008", 1, 7),
    ("&x text: words", "P0008", 1, 1),
    ("text: *bold", "P0009", 1, 7),
    ("text: *bold words", "P0009", 1, 7),
    ("if: !ill", "P0011", 1, 5),
    ("if: !!str 5", "P0011", 1, 5),
    ("a: 1\nb: 2\na: 3", "P0007", 3, 1),
    ("a: {b: 1, b: 2}", "P0007", 1, 11),
    ("a:\n\tb: 1", "P0006", 2, 1),
    ("a:\tb", "P0006", 1, 3),
    ("- id: a\n  text: x\n goto: y", "P0020", 3, 2),
    ("s:\n  - id: a\n    text: x\n   goto: y\n  - id: b", "P0020", 4, 4),
    ("a: x\n  b: y", "P0020", 2, 3),
    ('a:\n  b: "x"\n    c: y', "P0020", 3, 5),
    ("a: |\n    one\n   two", "P0020", 3, 4),
    ("text: >\n  words", "P0012", 1, 7),
    ("a:\n  <<: {b: 1}", "P0010", 2, 3),
    ("a: 1\n---\nb: 1", "P0013", 2, 1),
    ("a: 1\n...\nb: 1", "P0013", 3, 1),
    ("? [a]\n: b", "P0014", 1, 3),
    ("{a: 1}: b", "P0014", 1, 1),
    ('"": b', "P0014", 1, 1),
    ('text: "abc\nb: 1', "P0021", 1, 7),
    ('text: "abc\nb: "x"', "P0021", 1, 7),
    ("a: 1\ntext: 'abc\nb: d's", "P0021", 2, 7),
    ("do: [a, b\ngoto: x", "P0022", 1, 5),
    ("x: {a: 1, b: 2", "P0022", 1, 4),
    ("x: {a: 1}}", "P0022", 1, 10),
    ("x:\n  - {a: [b], c:", "P0022", 2, 5),
    ("x:\n  - {a: [b, ", "P0022", 2, 9),
    ("a: 1\n%TAG ! x", "P0019", 2, 1),
    ("text: |\n  one\ntwo words\nb: 1", "P0023", 3, 1),
    ('text: "a\\d"', "P0024", 1, 9),
    ('text: "\\xZZ"', "P0024", 1, 8),
    (": b", "P0025", 1, 1),
    ("x: {why: He said: no}", "P0026", 1, 17),
    ("a: 1\n- b", "P0027", 2, 1),
    ("- a\nb: 1", "P0027", 2, 1),
    ("a:1\nb: 2", "P0028", 1, 2),
    ("a:\n  - b\n  -c", "P0028", 3, 3),
    ('text: "\\e[31mred"', "P0005", 1, 7),
    ("", "P0004", 1, 1),
    ("# nothing yet", "P0004", 1, 1),
    ("---\n", "P0004", 1, 1),
]


@pytest.fixture(params=["with libyaml", "without libyaml"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch):
    if request.param == "without libyaml":
        monkeypatch.setattr(parse, "Loader", yaml.BaseLoader)


@pytest.mark.parametrize("text", KEPT)
def test_what_is_written_is_kept_as_text(text: str):
    node, problems = read(text + "\n")
    assert plain(node) == {text.split(":")[0]: KEPT[text]}
    assert not problems.diagnostics


@pytest.mark.parametrize(("text", "code", "line", "column"), REFUSED, ids=[text for text, *_ in REFUSED])
def test_a_trap_has_one_message_at_the_odd_place(text: str, code: str, line: int, column: int):
    _, problems = read(text + "\n" if text else text)
    found = [(each.code, each.span.line, each.span.column) for each in problems.diagnostics]
    assert found == [(code, line, column)]
    assert render(problems).endswith("\n1 error")


def test_everything_that_can_be_found_is_found_in_one_reading():
    text = "a: &x 1\na: 2\nb: >\n  folded\nc: *x\nd:\tx\ne: \u200b\nf: Item #3\ng: He said: no\n"
    assert codes(read(text)[1]) == ["P0008", "P0007", "P0012", "P0009", "P0006", "P0005", "P0016"]
    assert codes(read(text.replace("\t", " ").replace("\u200b", ""))[1])[-1] == "P0017"


def test_what_is_refused_does_not_take_the_rest_with_it():
    node, _ = read("a: &x 1\na: 2\n<<: {z: 1}\n[q]: 1\nb: 3\n")
    assert plain(node) == {"a": "1", "b": "3"}


def test_a_repeated_key_points_to_the_first_one():
    found = read("where: a\nwhere: b\n")[1].diagnostics[0]
    assert [other.span.line for other in found.related] == [1]


def test_an_odd_line_points_to_the_line_it_could_stand_beside():
    found = read("s:\n  - id: a\n    text: x\n   goto: y\n")[1].diagnostics[0]
    assert [(other.span.line, other.span.column) for other in found.related] == [(3, 5)]


@pytest.mark.parametrize("character", "\x00\x07\x1b\x7f\x85\x9b\u00ad\u200b\u202e\u2066\u2028\ufeff\uffff")
def test_characters_that_cannot_be_seen_are_refused_everywhere(character: str):
    node, problems = read(f"a: 1\nb: x{character}y\ntext: |\n  z{character}\n")
    found = [(each.code, each.span.line, each.span.column) for each in problems.diagnostics]
    assert found == [("P0005", 2, 5), ("P0005", 4, 4)]
    assert plain(node) == {"a": "1", "b": "x\ufffdy", "text": "z\ufffd\n"}


def test_spaces_that_only_look_like_indentation_are_refused():
    _, problems = read("a:\n \u00a0b: 1\n")
    assert [(each.code, each.span.column) for each in problems.diagnostics] == [("P0005", 2)]


def test_a_space_that_does_not_break_is_allowed_within_a_text():
    node, problems = read("a: 20\u00a0000 hectares, “they say”\n")
    assert plain(node) == {"a": "20\u00a0000 hectares, “they say”"}
    assert not problems.diagnostics
