"""How things stand: gauges, where each man is believed to be and why, and why the numbers changed."""

from collections.abc import Iterable, Iterator

from textual.content import Content

from game.play.page import Estimate
from game.tui.marks import STANCES, marked, tally
from game.tui.ports import LivePlay
from game.tui.prose import Line, aside, head, labelled, para, point, prose


def situation_lines(play: LivePlay) -> Iterator[Line]:
    view = play.view
    yield head(view.when)
    yield from (labelled(gauge.label, gauge.text) for gauge in view.gauges)
    yield from _stances("Who votes", (each for each in view.estimates if each.votes), tally(view.estimates))
    yield from _stances("Others", (each for each in view.estimates if not each.votes), "")
    yield head("What changed, and why")
    ledger = play.ledger()
    yield from map(point, ledger)
    if not ledger:
        yield para("Nothing has changed yet, as far as you know.")


def _stances(title: str, estimates: Iterable[Estimate], counted: str) -> Iterator[Line]:
    listed = list(estimates)
    if listed:
        yield head(title)
    if counted:
        yield aside(f"As far as you know: {counted}")
    yield from map(_stance, listed)


def _stance(estimate: Estimate) -> Line:
    mark, word = marked(STANCES, estimate.stance)
    said = prose(f"{word}. {estimate.why}" if estimate.why else f"{word}.")
    office = prose(f", {estimate.office}" if estimate.office else "").stylize("$faded")
    return Line("point", Content.assemble(f"{mark} ", prose(estimate.name).stylize("bold"), office, ": ", said))
