"""The form for a reader who wants to know more: a page of the catalogue, or the list of all pages."""

from collections.abc import Iterator
from textwrap import fill, indent

from game.reading.catalogue import Definition, definitions
from game.reading.paint import PLAIN, Paint

WIDTH, INDENT = 88, "    "
# Where an example is a whole file, its first lines say nothing.
MOST_LINES = 30


def explained(page: Definition, paint: Paint = PLAIN) -> str:
    """What a code means, what is said, and an example that earns it beside one that does not."""
    return "\n".join(_page(page, paint))


def _page(page: Definition, paint: Paint) -> Iterator[str]:
    where = f", in {page.file}" if page.file else ""
    yield f"{paint('place', page.code)} {page.title} ({paint(page.severity, page.severity)})"
    yield ""
    yield _filled(page.meaning)
    yield ""
    yield _filled(f"It says: {_plain(page.message)}")
    if page.fix:
        yield _filled(f"help: {_plain(page.fix)}")
    for title, part, text in (("Wrong", "taken", page.wrong), ("Right", "added", page.right)):
        yield ""
        yield f"{paint(part, title)}{where}:"
        yield ""
        yield indent(_telling(text, page), INDENT)


def _filled(text: str) -> str:
    return fill(" ".join(text.split()), WIDTH, break_on_hyphens=False, break_long_words=False)


def _plain(message: str) -> str:
    """A message before its words are known: dots where they will stand."""
    return message.replace("{hint}", "").format_map(_Dots())


class _Dots(dict[str, str]):
    """For each word that is asked for, dots."""

    def __missing__(self, name: str) -> str:
        return "…"


def _telling(text: str, page: Definition) -> str:
    """The example; of a long one, the lines that differ from its counterpart and those around them."""
    from difflib import unified_diff

    if text.count("\n") <= MOST_LINES // 2:
        return text.rstrip("\n")
    other = page.wrong if text == page.right else page.right
    differing = list(unified_diff(other.splitlines(), text.splitlines(), n=4, lineterm=""))[2:]
    kept = [line[1:] if not line.startswith("@@") else "..." for line in differing if not line.startswith("-")]
    return "\n".join(kept[:MOST_LINES])


def listed(paint: Paint = PLAIN) -> str:
    """Every code with its title."""
    width = max(len(page.severity) for page in definitions())
    return "\n".join(
        f"{paint('place', page.code)} {paint(page.severity, page.severity.ljust(width))} {page.title}"
        for page in definitions()
    )
