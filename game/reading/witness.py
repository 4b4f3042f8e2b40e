"""Witness: a second reader of YAML, who also sees comments, asked whether an edit changed only what it meant to."""

from collections import Counter
from collections.abc import Iterator

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.tokens import CommentToken, ScalarToken, Token

# A key and its value, a text and the comment that had swallowed its end, or a verb that its commas had cut in pieces.
MOST_OF_ONE_EDIT = 6


def is_faithful(before: str, after: str, edits: int) -> bool:
    """Whether no more words and comments differ than so many edits can touch; what cannot be read may be anything."""
    there, here = _read(before), _read(after)
    if there is None or here is None:
        return there is None
    most = edits * MOST_OF_ONE_EDIT
    return (there - here).total() <= most and (here - there).total() <= most


def _read(text: str) -> Counter[str] | None:
    try:
        return Counter(_words(YAML(typ="rt").scan(text)))
    except (YAMLError, ValueError):
        return None


def _words(tokens: Iterator[Token]) -> Iterator[str]:
    """Every scalar and every comment."""
    for token in tokens:
        if isinstance(token, ScalarToken):
            yield token.value
        yield from _comments(token.comment)


def _comments(found: object) -> Iterator[str]:
    if isinstance(found, CommentToken):
        yield "#" + found.value.strip()
    elif isinstance(found, list):
        for each in found:
            yield from _comments(each)
