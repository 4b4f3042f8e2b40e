"""Decisions and findings as lines of a catalogue, each with its card: you, the record, and how sure we are."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from game.play import words
from game.play.page import Decision, Finding
from game.tui.catalogue import Entry
from game.tui.marks import FINDINGS, likeness, marked
from game.tui.menu import Item
from game.tui.prose import Line, aside, head, labelled, para, point, prose


def entries(decisions: Sequence[Decision], findings: Sequence[Finding]) -> list[Entry]:
    """Decisions in their order, then what the play answers and the record answers too."""
    listed = [decision_entry(decision) for decision in decisions]
    if findings:
        listed.append(Entry(Item(" ", Content("Questions").stylize("$faded"), open=False), "", ()))
    return [*listed, *map(finding_entry, findings)]


def decision_entry(decision: Decision) -> Entry:
    text = Content.assemble(prose(decision.title), "  ", prose(decision.when).stylize("$faded"))
    return Entry(Item(likeness(decision), text), decision.title, tuple(_decision(decision)), decision.claims)


def finding_entry(finding: Finding) -> Entry:
    mark, _ = marked(FINDINGS, finding.finding)
    return Entry(Item(mark, prose(finding.asks)), finding.asks, tuple(_finding(finding)), finding.claims)


def _decision(decision: Decision) -> Iterator[Line]:
    yield head(decision.title)
    yield aside(decision.when)
    yield labelled("You" if decision.mine else decision.by, decision.label)
    yield labelled("The record", decision.recorded_label or "nothing is recorded")
    if decision.instead:
        yield para(decision.instead)
    yield labelled("This choice", words.worded(words.STATUSES, decision.status))


def _finding(finding: Finding) -> Iterator[Line]:
    mark, word = marked(FINDINGS, finding.finding)
    yield head(finding.asks)
    yield labelled("Your play", finding.play)
    yield labelled("The record", finding.record or "–")
    yield labelled(mark, word)
    yield labelled("How sure", words.worded(words.STANDINGS, finding.standing) or "–")
    if finding.rivals:
        yield labelled("Others say", "")
        yield from (point(f"· {rival}") for rival in finding.rivals)
    if finding.note:
        yield para(finding.note)
