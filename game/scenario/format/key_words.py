"""How a key is put into words for an author: in the help of an editor, and on the page about the format."""

from game.reading.shape import Key

# Each kind's short name, and what it means. The kinds with keys of their own say which shape's keys they are.
KINDS: dict[str, tuple[str, str]] = {
    "id": ("id", "lower-case letters, digits and underscores, beginning with a letter"),
    "name": ("hyphened id", "lower-case letters, digits and hyphens"),
    "line": ("line", "one line of text"),
    "prose": ("text", "text, under `|` where it is longer than a line"),
    "number": ("number", "a whole number"),
    "range": ("range", "two whole numbers, the smaller first, as in 300..900"),
    "flag": ("yes or no", "yes or no"),
    "date": ("date", "a year, a month or a day, as in 1964-10-12; or two of them with a slash between"),
    "choice": ("one of", "one of the words listed"),
    "expression": ("expression", "names of variables, numbers, comparisons, and or not"),
    "ids": ("ids", "a list of ids"),
    "names": ("hyphened ids", "a list of hyphened ids"),
    "lines": ("lines", "a list of lines"),
    "expressions": ("effects", "a list of effects, or one effect alone"),
    "pairs": ("names with values", "names, and one value under each"),
    "proses": ("texts by id", "ids, and a text under each"),
    "line-or-lines": ("value or values", "one value, or a list of them"),
    "shape": ("{shape}", "the keys of a {shape}"),
    "shapes": ("list: {shape}", "a list, each item with the keys of a {shape}"),
    "id-or-shapes": ("id, or list: {shape}", "an id, or a list, each item with the keys of a {shape}"),
    "shapes-by-id": ("by id: {shape}", "ids, and under each the keys of a {shape}"),
}


def kind_name(key: Key) -> str:
    """The kind in a word or two; a choice is named by its words."""
    if key.kind == "choice":
        return " / ".join(key.values)
    return KINDS[key.kind][0].format(shape=key.shape.name if key.shape else "")


def kind_meaning(key: Key) -> str:
    return KINDS[key.kind][1].format(shape=key.shape.name if key.shape else "")


def sentence(words: str) -> str:
    """Words as they stand in the tables, as a sentence."""
    return words[:1].upper() + words[1:] + ("" if words.endswith((".", "?", "!")) else ".")
