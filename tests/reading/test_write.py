"""What the game writes as YAML reads back the same."""

from hypothesis import given
from hypothesis import strategies as st

from game.reading.characters import FORBIDDEN
from game.reading.diagnostic import Problems
from game.reading.nodes import Fields, Items, Node
from game.reading.parse import read_yaml
from game.reading.write import Writing, written

LINES = st.text(max_size=30).map(lambda text: " ".join(FORBIDDEN.sub("", text).split()))
PROSE = st.lists(LINES.filter(bool), min_size=1, max_size=4).map(lambda lines: "\n".join(lines) + "\n")
KEYS = st.from_regex(r"[a-z][a-z-]{0,8}", fullmatch=True)
VALUES = st.recursive(
    LINES | PROSE,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)


def plain(node: Node) -> Writing:
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    if isinstance(node, Fields):
        return {key: plain(entry.value) for key, entry in node.entries.items()}
    return node.value


@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=4))
def test_a_value_reads_back_as_it_was_written(value: dict[str, Writing]) -> None:
    problems = Problems()
    node = read_yaml(written(value), "it.yaml", problems)
    assert problems.diagnostics == ()
    assert node is not None
    assert plain(node) == value


def test_words_that_yaml_would_misread_are_quoted_and_others_are_not() -> None:
    assert (
        written({"title": "No: way #1", "type": "no", "when": "18:30"})
        == "title: 'No: way #1'\ntype: no\nwhen: 18:30\n"
    )


def test_prose_stands_under_a_bar_and_short_lists_in_brackets() -> None:
    made = written({"scenes": [{"claims": ("a", "b"), "text": "One.\n\nTwo.\n"}]})
    assert made == "scenes:\n  - claims: [a, b]\n    text: |\n      One.\n\n      Two.\n"
