"""Bearings: when it is, how things stand and who stands where, as a panel and as one line."""

from collections.abc import Iterable, Iterator

from textual.content import Content

from game.play.page import Estimate, View
from game.tui.marks import STANCES, marked, tally
from game.tui.ports import LivePlay
from game.tui.prose import prose

WIDE = 110
GAP = Content("   ")


def status(play: LivePlay, view: View, width: int) -> Content:
    """The top line: in a wide window whose play it is, in others the panel folded, as much of it as fits."""
    if width >= WIDE:
        return Content.assemble(prose(play.title).stylize("bold"), " · you are ", prose(play.role_name))
    counted = Content(tally(view.estimates))
    when = prose(view.when).truncate(max(1, width - counted.cell_length - len(GAP)), ellipsis=True)
    pieces = [when, counted]
    for gauge in view.gauges:
        longer = [*pieces, Content.assemble(prose(gauge.label), ": ", prose(gauge.text).stylize("bold"))]
        if GAP.join(longer).cell_length <= width:
            pieces = longer
    return GAP.join(piece for piece in pieces if piece.plain)


def panel(view: View, width: int) -> Content:
    """The situation as a role sees it, in a column."""
    return Content("\n").join(_panel(view, width))


def _panel(view: View, width: int) -> Iterator[Content]:
    yield prose(view.when).stylize("bold")
    yield Content("")
    for gauge in view.gauges:
        yield Content.assemble(prose(f"{gauge.label}: ").stylize("$faded"), prose(gauge.text).stylize("bold"))
    yield Content("")
    yield from _stances("Who votes", (each for each in view.estimates if each.votes), width)
    yield Content(tally(view.estimates)).stylize("bold")
    yield Content("")
    yield from _stances("Others", (each for each in view.estimates if not each.votes), width)


def _stances(title: str, estimates: Iterable[Estimate], width: int) -> Iterator[Content]:
    listed = sorted(estimates, key=lambda each: list(STANCES).index(each.stance) if each.stance in STANCES else 9)
    if listed:
        yield Content(title).stylize("$faded")
    for estimate in listed:
        mark, word = marked(STANCES, estimate.stance)
        name = prose(estimate.name).truncate(max(8, width - 14), ellipsis=True, pad=True)
        yield Content.assemble(f"{mark} ", name, " ", prose(word).stylize("$faded"))
