"""A claim as shown: what is said to have happened, how well it is attested, by whom, and who says otherwise."""

from collections.abc import Iterator, Sequence

from game.play import words
from game.play.page import ClaimCard
from game.tui.ports import LivePlay
from game.tui.prose import Line, aside, head, labelled, para, point


def claim_lines(play: LivePlay, claims: Sequence[str]) -> Iterator[Line]:
    for claim in claims:
        yield from _card(play.claim(claim))


def _card(card: ClaimCard) -> Iterator[Line]:
    yield head(", ".join(filter(None, (card.when, card.where))) or card.id)
    yield para(card.text)
    yield labelled("How sure", words.attested(card.standing, card.settled))
    yield from (point(f"· {source}") for source in card.sources)
    if card.rivals:
        yield labelled("Others say", "")
        yield from (point(f"· {rival}") for rival in card.rivals)
    yield aside(card.id)
