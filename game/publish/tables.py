"""The record and the model of power in words, for reading in a terminal."""

from collections.abc import Iterator

from game.play import words
from game.play.page import ClaimCard
from game.play.seat import claim_card
from game.scenario.model import Scenario


def claim_lines(card: ClaimCard) -> Iterator[str]:
    """One claim whole: text, standing, sources and rivals."""
    yield f"{card.id} ({words.attested(card.standing, card.settled)})"
    yield f"{card.when}, {card.where}" if card.where else card.when
    yield card.text
    yield "Sources:"
    yield from (f"  - {source}" for source in card.sources)
    if card.rivals:
        yield "Others say:"
        yield from (f"  - {rival}" for rival in card.rivals)


def record_lines(scenario: Scenario, wanted: str | None = None) -> Iterator[str]:
    """Every claim in a line, or those whose id or text holds a word, whole."""
    if wanted is None:
        yield from (f"{claim.id}  [{claim.standing}]  {claim.text}" for claim in scenario.claims.values())
        return
    exact = scenario.claims.get(wanted)
    matching = [exact] if exact else [claim for claim in scenario.claims.values() if _mentions(claim.text, wanted)]
    for claim in matching:
        yield from claim_lines(claim_card(scenario, claim))
        yield ""


def _mentions(text: str, word: str) -> bool:
    return word.casefold() in text.casefold()


def model_lines(scenario: Scenario) -> Iterator[str]:
    """Every number of the model, with its range and what it rests on."""
    tables = [(heading, found) for heading, lines in _tables(scenario) if (found := tuple(lines))]
    if not tables:
        yield f"{scenario.title} has no numbers: nothing in it is counted by the model."
        return
    yield "Everything here is in thousandths, and a model: a reading of the record, not the record."
    for heading, lines in tables:
        yield from ("", heading, *lines)


def _tables(scenario: Scenario) -> Iterator[tuple[str, Iterator[str]]]:
    yield "WEIGHTS  value, range", _weights(scenario)
    yield "LEVERS  share", _levers(scenario)
    yield "PEOPLE  grievance, commitment, fear, ambition, weight", _people(scenario)
    yield "VOICES  share, mean wish, spread", _voices(scenario)
    yield "CHARGES  how much each moves a group; how far a speaker had signed it himself", _charges(scenario)
    yield "TERMS OF GOING  worth to him, cost to the winners", _terms(scenario)


def _weights(scenario: Scenario) -> Iterator[str]:
    for note in scenario.model.notes:
        yield f"{note.id:18} {note.value:>6}  {note.low}..{note.high}  {note.basis}: {note.means}"


def _levers(scenario: Scenario) -> Iterator[str]:
    for lever in scenario.model.levers.values():
        yield f"{lever.id:18} {lever.share:>6}  {lever.basis}: {lever.name}"


def _people(scenario: Scenario) -> Iterator[str]:
    for person in scenario.people.values():
        if stance := person.stance:
            numbers = (stance.grievance, stance.commitment, stance.fear, stance.ambition, stance.weight)
            yield f"{person.id:18} {' '.join(f'{number:>5}' for number in numbers)}  {person.basis}"


def _voices(scenario: Scenario) -> Iterator[str]:
    for block in (block for body in scenario.bodies.values() for block in body.blocks):
        group = block.group
        yield f"{block.id:18} {group.share:>5} {group.mean:>5} {group.spread:>5}  {block.basis}: {block.name}"


def _charges(scenario: Scenario) -> Iterator[str]:
    for charge in scenario.charges.values():
        moved = ", ".join(f"{group} {amount}" for group, amount in charge.weighs.items())
        signed = ", ".join(f"{person} {amount}" for person, amount in charge.own.items())
        yield f"{charge.id:22} {moved}{f'; own: {signed}' if signed else ''}  {charge.basis}"


def _terms(scenario: Scenario) -> Iterator[str]:
    for term in scenario.model.terms.values():
        yield f"{term.id:18} {term.value:>5} {term.cost:>5}  {term.basis}: {term.name}"
