"""A division in the reading column, counted member by member at the reader's pace."""

from textual.content import Content
from textual.widgets import Static

from game.play import words
from game.play.page import Ballot, Division
from game.tui.marks import VOTES, marked
from game.tui.menu import Item, Row
from game.tui.part import PartView
from game.tui.prose import aside, head, para, prose

BAR = 24


class DivisionView(PartView):
    """One vote. No clock turns it: the reader, or a teacher, asks for the next name."""

    def __init__(self, division: Division) -> None:
        method = words.worded(words.METHODS, division.method)
        super().__init__((head(division.title), aside(words.capital(method)), para(division.motion)))
        self.division = division
        self.called = 0

    def on_mount(self) -> None:
        rows = [_row(ballot, place) for place, ballot in enumerate(self.division.ballots[: self.called])]
        self.mount(*rows, Static(self._tally(), classes="paragraph tally"))

    @property
    def held(self) -> bool:
        return self.called < len(self.division.ballots)

    def advance(self) -> bool:
        if not self.held:
            return False
        self.called += 1
        if self.is_mounted:
            tally = self.query_one(".tally", Static)
            self.mount(_row(self.division.ballots[self.called - 1], self.called), before=tally)
            tally.update(self._tally())
        return True

    def _tally(self) -> Content:
        called, voters = self.called, len(self.division.ballots)
        if called == voters:
            return verdict(self.division)
        return running(self.division.ballots[:called], voters)

    @property
    def words(self) -> str:
        called = self.division.ballots[: self.called]
        lines = (f"{ballot.name}: {_cast(ballot)}. {ballot.why}".rstrip() for ballot in called)
        return "\n".join((self.division.title, self.division.motion, *lines, self._tally().plain))


def _cast(ballot: Ballot) -> str:
    return f"{ballot.votes} of {ballot.of} for" if ballot.of > 1 else marked(VOTES, ballot.vote)[1]


def _row(ballot: Ballot, place: int) -> Row:
    mark, _ = marked(VOTES, ballot.vote)
    text = Content.assemble(prose(ballot.name).stylize("bold"), "  ", prose(_cast(ballot)))
    if ballot.why:
        text = Content("\n").join((text, prose(ballot.why).stylize("$faded")))
    row = Row(Item(mark, text), place)
    row.add_class("paragraph", "ballot")
    return row


def running(called: tuple[Ballot, ...], voters: int) -> Content:
    """The count so far. Groups vote in parts, so for them only the names called are counted."""
    asked = f"{len(called)} of {voters} called"
    if any(ballot.of > 1 for ballot in called):
        return Content(asked)
    sides = (VOTES[vote][0] * sum(ballot.vote == vote for ballot in called) for vote in VOTES)
    return Content("  ".join(filter(None, (*sides, asked))))


def verdict(division: Division) -> Content:
    """The result, and whose result it is."""
    bar = round(BAR * division.votes_for / division.votes) if division.votes else 0
    return Content.assemble(
        (f"{'●' * bar}{'○' * (BAR - bar)}\n", "bold"), (words.result(division), "bold"), f" {words.IN_THIS_MODEL}"
    )
