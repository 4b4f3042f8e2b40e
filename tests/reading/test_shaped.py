"""A shape lets through what it names, reports the rest, and leaves out what is wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.reading.diagnostic import Problems
from game.reading.nodes import Items, Span, Text
from game.reading.shape import KINDS, Key, Shape
from game.reading.shaped import read_shape
from tests.reading.readings import FILE, codes, read, read_as

CHOICE = Shape("choice", (Key("id", "id", required=True), Key("label", "line")))
SCENE = Shape(
    "scene",
    (
        Key("scene", "id", required=True, doc="its id"),
        Key("source", "name"),
        Key("title", "line"),
        Key("text", "prose"),
        Key("minutes", "number"),
        Key("range", "range"),
        Key("fight", "flag"),
        Key("born", "date"),
        Key("history", "choice", values=("done", "thinkable")),
        Key("require", "expression"),
        Key("present", "ids"),
        Key("claims", "names"),
        Key("invented", "lines"),
        Key("do", "expressions"),
        Key("words", "pairs"),
        Key("seen-by", "proses"),
        Key("model", "shape", shape=CHOICE),
        Key("choices", "shapes", shape=CHOICE),
        Key("goto", "id-or-shapes", shape=CHOICE),
        Key("seen", "shapes-by-id", shape=CHOICE),
        Key("best", "line-or-lines"),
    ),
)
FULL = """\
scene: launch_day
source: semichastny-memoir
title: Launch day
text: |
  One.

  Two.
minutes: -40
range: -5..900
fight: yes
born: 1894-04
history: done
require: |
  wary and nerve > 3
present: [khrushchev, mikoyan]
claims: [pits-call-who]
invented:
  - as you would look
  - at a dog
do: nerve += 1
words: {nobody: nobody yet}
seen-by:
  brezhnev: |
    You wait.
model: {id: first}
choices:
  - id: wait
    label: Wait.
  - id: call
goto: [{to: x}]
seen: {brezhnev: {id: first}}
best: [brezhnev, suslov]
"""


def value_of(key: str, text: str) -> tuple[bool, list[str]]:
    record, problems = read_as(SCENE, f"scene: a\n{key}: {text}\n")
    return record.has(key), codes(problems)


def test_a_full_record_is_read_without_complaint():
    record, problems = read_as(SCENE, FULL)
    assert not problems.diagnostics
    assert all(record.has(key.name) for key in SCENE.keys)
    assert (record.text("scene"), record.text("source"), record.text("title")) == (
        "launch_day",
        "semichastny-memoir",
        "Launch day",
    )
    assert (record.text("text"), record.number("minutes"), record.flag("fight")) == ("One.\n\nTwo.\n", -40, True)


def test_lists_pairs_and_records_come_in_the_order_written():
    record, _ = read_as(SCENE, FULL)
    assert record.words("present") == ("khrushchev", "mikoyan")
    assert [text.span.line for text in record.texts("invented")] == [18, 19]
    assert record.words("do") == ("nerve += 1",)
    assert record.text("require") == "wary and nerve > 3"
    assert [(key.value, text.value) for key, text in record.pairs("seen-by")] == [("brezhnev", "You wait.\n")]
    assert [choice.text("id") for choice in record.records("choices")] == ["wait", "call"]
    model = record.record("model")
    assert model is not None
    assert model.text("id") == "first"
    assert isinstance(record.node("goto"), Items)


def test_what_is_absent_has_its_default():
    record, _ = read_as(SCENE, "scene: a\n")
    assert (record.text("title"), record.maybe("title"), record.number("minutes", 7)) == ("", None, 7)
    assert (record.flag("fight"), record.flag("fight", True), record.words("do")) == (False, True, ())
    assert (record.pairs("words"), record.record("model"), record.records("choices")) == ((), None, ())
    assert (record.node("goto"), record.node_text("title"), record.has("title")) == (None, None, False)


def test_a_place_is_the_value_s_or_else_the_record_s():
    record, _ = read_as(SCENE, "scene: a\ntitle: b\n")
    assert record.span("title") == Span(FILE, 2, 8)
    assert record.span("text") == record.span() == Span(FILE, 1, 1)
    title = record.node_text("title")
    assert title is not None
    assert title.span == record.span("title")


GOOD = [
    ("source", "1964-plenum"),
    ("source", "own_words"),
    ("minutes", "0040"),
    ("minutes", '" 5 "'),
    ("range", "1..1"),
    ("fight", "no"),
    ("born", "1894"),
    ("born", "1894-04-17"),
    ("born", "1964-10-12/1964-10-13"),
    ("born", "1964-10/1964-10-14"),
    ("title", "|\n  One line under a bar."),
    ("present", "[]"),
    ("do", "[a += 1, b = no]"),
    ("choices", "[]"),
]
BAD = [
    ("scene2", "x", "P0100"),
    ("source", "Memoir", "P0103"),
    ("source", "-x", "P0103"),
    ("minutes", "1.5", "P0104"),
    ("minutes", "1_000", "P0104"),
    ("minutes", "٤", "P0104"),
    ("minutes", "9" * 5000, "P0104"),
    ("range", "5..1", "P0104"),
    ("range", "5", "P0104"),
    ("fight", "true", "P0105"),
    ("fight", "Yes", "P0105"),
    ("born", "1894-13", "P0106"),
    ("born", "1894-02-30", "P0106"),
    ("born", "0000", "P0106"),
    ("born", "17 April 1894", "P0106"),
    ("born", "1965/1964", "P0106"),
    ("born", "1964/1965/1966", "P0106"),
    ("born", "1964/", "P0106"),
    ("history", "happened", "P0107"),
    ("title", "", "P0108"),
    ("text", "''", "P0108"),
    ("choices", "", "P0108"),
    ("present", "", "P0108"),
    ("model", "", "P0108"),
    ("present", "mikoyan", "P0109"),
    ("claims", "{a: b}", "P0109"),
    ("title", "[a]", "P0102"),
    ("title", "|\n  a\n  b", "P0102"),
    ("title", "{a: b}", "P0102"),
    ("model", "text", "P0102"),
    ("choices", "{id: a}", "P0102"),
    ("choices", "text", "P0102"),
    ("words", "[a]", "P0102"),
]


@pytest.mark.parametrize(("key", "text"), GOOD)
def test_a_well_formed_value_is_kept(key: str, text: str):
    assert value_of(key, text) == (True, [])


@pytest.mark.parametrize(("key", "text", "code"), BAD)
def test_a_malformed_value_is_reported_once_and_left_out(key: str, text: str, code: str):
    assert value_of(key, text) == (False, [code])


def test_the_right_items_of_a_list_outlive_the_wrong_ones():
    record, problems = read_as(
        SCENE, "scene: a\npresent: [mikoyan, Suslov, [x], kosygin, ]\nchoices: [{id: b}, text]\n"
    )
    assert record.words("present") == ("mikoyan", "kosygin")
    assert [choice.text("id") for choice in record.records("choices")] == ["b"]
    assert codes(problems) == ["P0103", "P0102", "P0102"]


def test_the_right_pairs_outlive_the_wrong_ones():
    record, problems = read_as(SCENE, "scene: a\nseen-by: {mikoyan: x, Suslov: y, kosygin: [z], brezhnev: }\n")
    assert [key.value for key, _ in record.pairs("seen-by")] == ["mikoyan"]
    assert codes(problems) == ["P0103", "P0102", "P0108"]


def test_a_missing_key_is_reported_in_each_record_that_lacks_it():
    _, problems = read_as(SCENE, "title: a\nchoices:\n  - label: b\n  - id: c\n")
    assert [(each.code, each.span.line) for each in problems.diagnostics] == [("P0101", 1), ("P0101", 3)]
    assert "“scene” is missing here (its id)" in problems.diagnostics[0].message


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("{}", ["P0101", "P0101"]),
        ("{ }", ["P0101", "P0101"]),
        ("{motion: x, text: y}", ["P0100", "P0100"]),
        ("{{id: a, label: b}}", ["P0014"]),
        ("{label: b}", ["P0101"]),
    ],
)
def test_what_has_none_of_its_keys_is_not_asked_for_each_of_them(item: str, found: list[str]):
    shape = Shape("choice", (Key("id", "id", required=True), Key("label", "line", required=True)))
    assert codes(read_as(shape, item)[1]) == found


def test_a_misspelt_key_is_answered_with_the_right_one():
    _, problems = read_as(SCENE, "scene: a\nseen_by: b\n")
    assert problems.diagnostics[0].message.endswith("Did you mean “seen-by”?")


def test_a_name_that_is_no_id_is_answered_with_one():
    _, problems = read_as(SCENE, "scene: The Government Line!\n")
    assert problems.diagnostics[0].message.endswith("Try “the_government_line”.")


@pytest.mark.parametrize("text", ["a", "[a]", "[[]]"])
def test_a_file_that_is_no_mapping_gives_an_empty_record(text: str):
    record, problems = read_as(SCENE, text)
    assert codes(problems) == ["P0102"]
    assert record.text("scene") == ""


@pytest.mark.parametrize(
    "key",
    [("x", "lnie"), ("x", "any"), ("x", "shape"), ("x", "choice"), ("x", "shapes-by-id")],
)
def test_a_table_with_a_slip_fails_when_it_is_made(key: tuple[str, str]):
    with pytest.raises(ValueError, match="key x"):
        Key(*key)


TREES = st.recursive(
    st.text("ab_-19 Ж.", max_size=8).map(lambda text: f'"{text}"')
    | st.sampled_from(["yes", "1..3", "1964-10-12", "''"]),
    lambda inner: (
        st.lists(inner).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(st.sampled_from(["id", "label", "b"]), inner).map(
            lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs.items()) + "}"
        )
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([*SCENE.known, "x"]), TREES, min_size=1))
def test_nothing_under_any_kind_raises(fields: dict[str, str]):
    node, problems = read("".join(f"{key}: {text}\n" for key, text in fields.items()))
    assert node is not None
    record = read_shape(node, SCENE, problems)
    for key in SCENE.known:
        assert record.has(key) or not record.texts(key)
        assert isinstance(record.span(key), Span)
    assert all(found.message for found in problems.diagnostics)


def test_every_kind_of_key_can_be_read():
    assert {key.kind for key in SCENE.keys} == KINDS


def test_text_made_by_hand_reads_like_text_from_a_file():
    problems = Problems()
    record = read_shape(Text("launch_day", Span(FILE, 3, 1), False), SCENE, problems)
    assert (codes(problems), record.span()) == (["P0102"], Span(FILE, 3, 1))
