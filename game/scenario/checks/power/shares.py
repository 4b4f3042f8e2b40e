"""P0115 and P0116: shares that are not parts of one whole, and bodies that cannot be counted as they are written."""

from collections.abc import Iterator

from game.politics.hall import seats
from game.reading.diagnostic import Problems
from game.reading.nodes import Span
from game.scenario.model import Body, Scenario

WHOLE = 1000


def shares(scenario: Scenario, problems: Problems) -> None:
    levers = scenario.model.levers.values()
    _report(scenario.model.at.span("levers"), "the levers", [lever.share for lever in levers], problems)
    for body in scenario.bodies.values():
        parts = [block.group.share for block in body.blocks]
        _report(body.at.span("groups"), f"the groups of “{body.id}”", parts, problems)
        for span, reason in _odd(body):
            problems.report("P0116", span, body=body.id, reason=reason)


def _report(span: Span, what: str, parts: list[int], problems: Problems) -> None:
    if parts and sum(parts) != WHOLE:
        problems.report("P0115", span, what=what, total=str(sum(parts)))


def _odd(body: Body) -> Iterator[tuple[Span, str]]:
    """One reason at most: what follows from it is no second mistake."""
    if body.members and body.blocks:
        yield body.at.span("groups"), "names its members, so its groups are never asked; take one or the other out"
    elif body.blocks and not body.voices:
        yield body.at.span("groups"), "has groups and no voices; say under “voices” how many there are in all"
    elif body.voices and not body.blocks:
        yield body.at.span("voices"), "has voices and no groups that they belong to; add groups, or name its members"
    elif body.blocks and sum(block.group.share for block in body.blocks) > 0:
        given = seats([block.group for block in body.blocks], body.voices)
        silent = [block.id for block, count in zip(body.blocks, given, strict=True) if not count]
        if silent:
            yield body.at.span("voices"), f"has too few voices for “{silent[0]}” to get one"
