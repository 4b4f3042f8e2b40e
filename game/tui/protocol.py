"""The protocol in the reading column: what you did, what was done, and how sure we are."""

from collections.abc import Iterator

from textual.containers import Container, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from game.play import words
from game.play.page import Decision, Finding, Protocol
from game.tui.marks import FINDINGS, likeness, marked
from game.tui.part import PartView
from game.tui.prose import aside, head, prose

WHAT = "What was decided here, what was done in fact, and how sure we are."


class ProtocolView(PartView):
    """The page at an act's end. It compares and does not score."""

    def __init__(self, protocol: Protocol) -> None:
        super().__init__((head(protocol.title), aside(WHAT)), *_blocks(protocol))
        self.protocol = protocol

    @property
    def claims(self) -> tuple[str, ...]:
        parts: tuple[Decision | Finding, ...] = (*self.protocol.decisions, *self.protocol.findings)
        return tuple(dict.fromkeys(claim for part in parts for claim in part.claims))

    @property
    def words(self) -> str:
        decisions = (f"{_act(each)}: {each.label} / {_done(each)}" for each in self.protocol.decisions)
        findings = (f"{each.asks} {each.play} / {each.record}" for each in self.protocol.findings)
        return "\n".join((self.protocol.title, *decisions, *findings, *self.protocol.reasons))


def _blocks(protocol: Protocol) -> Iterator[Widget]:
    yield from map(decided, protocol.decisions)
    yield from map(found, protocol.findings)
    if protocol.reasons:
        yield Static("Why, in this model", classes="paragraph label")
        yield from (Static(prose(reason), classes="paragraph point") for reason in protocol.reasons)


def decided(decision: Decision) -> Widget:
    """One decision beside the recorded one."""
    who = "You" if decision.mine else decision.by
    return _block(
        f"{likeness(decision)} {_act(decision)}",
        (who, decision.label),
        ("The record", _done(decision)),
        ("This choice", words.worded(words.STATUSES, decision.status)),
        below=(decision.instead,),
    )


def found(finding: Finding) -> Widget:
    """One question that both the play and the record answer."""
    mark, word = marked(FINDINGS, finding.finding)
    return _block(
        f"{mark} {finding.asks}",
        ("Your play", finding.play),
        ("The record", f"{finding.record or '–'}\n{word}"),
        ("How sure", words.worded(words.STANDINGS, finding.standing)),
        below=(*(f"Others say: {rival}" for rival in finding.rivals), finding.note),
    )


def _block(question: str, *cells: tuple[str, str], below: tuple[str, ...] = ()) -> Widget:
    labelled = [Static(_cell(label, text), classes="cell") for label, text in cells]
    notes = [Static(prose(note).stylize("$faded"), classes="cell") for note in below if note]
    return Vertical(
        Static(prose(question), classes="question"),
        Container(*labelled, classes="cells"),
        *notes,
        classes="paragraph block",
    )


def _cell(label: str, text: str) -> Content:
    return Content("\n").join((prose(label).stylize("$faded"), prose(text or "–")))


def _act(decision: Decision) -> str:
    return ", ".join(filter(None, (decision.title, decision.when)))


def _done(decision: Decision) -> str:
    return decision.recorded_label or "nothing is recorded"
