"""Grouping: one mistake is one problem, and the other places where it shows are related to it."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace

from game.reading.catalogue import Severity
from game.reading.diagnostic import Diagnostic, Related

# So many problems of a kind are still read one by one.
FEW = 3
# A file that cannot be read, or a key that is wrong, is often the cause of what is said of the scenario's parts.
PARTS = "P02"
RANKS = {Severity.REMINDER: 0, Severity.WARNING: 1, Severity.ERROR: 2}


def grouped(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The problems to be read, the least severe first; among those of one severity the causes come first."""
    by_mistake = [_one(same, "here too") for same in _sorted_by(found, _mistake)]
    by_kind = [_one(same, "") for same in _sorted_by(by_mistake, _kind, subjects=False)]
    return tuple(sorted(by_kind, key=_order))


def _order(found: Diagnostic) -> tuple[object, ...]:
    return RANKS[found.severity], found.code >= PARTS, found.span


def _sorted_by(
    found: Iterable[Diagnostic], key: Callable[[Diagnostic], Hashable], subjects: bool = True
) -> list[list[Diagnostic]]:
    """Those that belong together; a few that do, but are not of one subject, are still read one by one."""
    groups: dict[Hashable, list[Diagnostic]] = {}
    for each in found:
        groups.setdefault(key(each), []).append(each)
    return [
        part
        for group in groups.values()
        for part in ([group] if len(group) > FEW or (subjects and group[0].subject) else [[each] for each in group])
    ]


def _mistake(found: Diagnostic) -> Hashable:
    """What two problems share that are one mistake: the word that is wrong, or else all of their words."""
    return found.subject or (found.code, found.details)


def _kind(found: Diagnostic) -> Hashable:
    """What many problems share that have one cause: a kind of thing that is missing, and like nothing known."""
    details = dict(found.details)
    alike = found.subject and not details.get("hint")
    return (found.code, details.get("kind", "")) if alike else (found.code, found.span, found.details)


def _one(same: list[Diagnostic], note: str) -> Diagnostic:
    """The first, with the others as related places."""
    first, *others = same
    related = [Related(each.span, note or each.message) for each in others]
    return replace(first, related=(*first.related, *related)) if related else first
