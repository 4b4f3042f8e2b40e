"""Every key, text and list knows the line and column at which it stands in the file."""

from collections.abc import Iterator

import yaml
from hypothesis import given
from hypothesis import strategies as st

from game.reading.nodes import Fields, Items, Node, Span, Text
from tests.reading.readings import FILE, plain, read

NAMES = st.text("abcdefghijklmnopqrstuvwxyzж中", min_size=1, max_size=6)
LEAVES = st.text("abcdefgh xyzé😀", min_size=1, max_size=12).map(str.strip).filter(bool)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, min_size=1, max_size=4) | st.dictionaries(NAMES, inner, min_size=1, max_size=4),
    max_leaves=25,
)
ROOTS = st.dictionaries(NAMES, TREES, min_size=1, max_size=5)


def texts(node: Node) -> Iterator[Text]:
    match node:
        case Text():
            yield node
        case Items():
            for item in node.items:
                yield from texts(item)
        case Fields():
            for entry in node.entries.values():
                yield entry.key
                yield from texts(entry.value)


def containers(node: Node) -> Iterator[Items | Fields]:
    match node:
        case Items():
            yield node
            for item in node.items:
                yield from containers(item)
        case Fields():
            yield node
            for entry in node.entries.values():
                yield from containers(entry.value)


def written(tree: object, indent: int = 0) -> str:
    """The tree in block style, deeper levels two spaces to the right."""
    gap = "\n" + " " * indent
    match tree:
        case dict():
            return "".join(f"{gap}{name}:{written(inner, indent + 2)}" for name, inner in tree.items())
        case list():
            return "".join(f"{gap}-{written(inner, indent + 2)}" for inner in tree)
    return f" {tree}"


@given(ROOTS)
def test_what_was_written_is_what_is_read(tree: dict[str, object]):
    node, problems = read(written(tree))
    assert plain(node) == tree
    assert not problems.diagnostics


@given(ROOTS)
def test_each_text_stands_where_its_span_says(tree: dict[str, object]):
    source = written(tree)
    node, _ = read(source)
    assert node is not None
    lines = source.split("\n")
    for text in texts(node):
        assert text.span.file == FILE
        assert lines[text.span.line - 1][text.span.column - 1 :].startswith(text.value)


@given(ROOTS)
def test_each_container_stands_at_its_first_dash_or_key(tree: dict[str, object]):
    source = written(tree)
    node, _ = read(source)
    assert node is not None
    lines = source.split("\n")
    for container in containers(node):
        if isinstance(container, Fields):
            assert container.span == next(iter(container.entries.values())).key.span
        else:
            assert lines[container.span.line - 1][container.span.column - 1] == "-"
            assert container.items[0].span > container.span


@given(ROOTS, st.sampled_from(["\n", "\r\n", "\r"]))
def test_line_endings_and_a_byte_order_mark_move_no_place(tree: dict[str, object], ending: str):
    source = written(tree)
    here, _ = read(source)
    there, _ = read("\ufeff" + source.replace("\n", ending))
    assert here is not None
    assert there is not None
    assert [text.span for text in texts(here)] == [text.span for text in texts(there)]


@given(ROOTS)
def test_values_agree_with_a_plain_reading(tree: dict[str, object]):
    source = written(tree)
    assert plain(read(source)[0]) == yaml.load(source, Loader=yaml.BaseLoader)


def test_a_block_of_text_begins_on_the_line_below_its_span():
    node, _ = read("scene: a\ntext: |\n  One.\n  Two.\n")
    assert isinstance(node, Fields)
    text = node.entries["text"].value
    assert isinstance(text, Text)
    assert text.block
    assert text.value == "One.\nTwo.\n"
    assert text.span == Span(FILE, 2, 7)


def test_brackets_and_quotation_marks_stand_where_they_open():
    node, _ = read('present: [khrushchev, "mikoyan"]\nseen: {stance: unknown}\n')
    assert isinstance(node, Fields)
    present, seen = node.entries["present"].value, node.entries["seen"].value
    assert isinstance(present, Items)
    assert (present.span.column, present.items[1].span.column, seen.span) == (10, 23, Span(FILE, 2, 7))
