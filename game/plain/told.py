"""Pages as lines of plain text: no colour, no cursor, no drawing; a screen reader reads them as they stand."""

from collections.abc import Iterator

from game.play import words
from game.play.page import ClaimCard, Decision, Division, Dossier, Finding, Option, Page, Part, Passage, Protocol, View
from game.publish.tables import claim_lines


def page_lines(page: Page) -> Iterator[str]:
    """Everything to read since the last decision, then the choices."""
    for part in page.parts:
        yield from part_lines(part)
    yield from option_lines(page.options)


def part_lines(part: Part) -> Iterator[str]:
    if isinstance(part, Passage):
        yield from _passage(part)
    elif isinstance(part, Division):
        yield from _division(part)
    else:
        yield from protocol_lines(part)


def _passage(passage: Passage) -> Iterator[str]:
    if passage.heading:
        yield f"{passage.heading.upper()}"
        place = ". ".join(words.capital(piece) for piece in (passage.when, passage.where) if piece)
        if place:
            yield f"{place}."
        yield ""
    for paragraph in passage.paragraphs:
        yield paragraph
        yield ""


def _division(division: Division) -> Iterator[str]:
    method = words.worded(words.METHODS, division.method)
    yield f"{division.title}. {division.motion} Taken {method}."
    for ballot in division.ballots:
        counted = f"{ballot.votes} of {ballot.of} for" if ballot.of > 1 else words.worded(words.VOTES, ballot.vote)
        yield f"  {ballot.name}: {counted}.{' ' + ballot.why if ballot.why else ''}"
    yield f"{words.result(division)} {words.IN_THIS_MODEL}"
    yield ""


def protocol_lines(protocol: Protocol) -> Iterator[str]:
    yield protocol.title.upper()
    yield ""
    for decision in protocol.decisions:
        yield from _decision(decision)
    for finding in protocol.findings:
        yield from finding_lines(finding)
    if protocol.reasons:
        yield "Why they acted so:"
        yield from (f"  {reason}" for reason in protocol.reasons)
        yield ""


def _decision(decision: Decision) -> Iterator[str]:
    who = "You" if decision.mine else decision.by
    yield f"{decision.title}. {who}: {decision.label}"
    if decision.recorded == decision.choice:
        yield "  The record: the same."
    elif decision.recorded:
        yield f"  The record: {decision.recorded_label}"
        yield f"  This choice: {words.worded(words.STATUSES, decision.status)}."
    else:
        yield f"  The record has no such moment. This choice: {words.worded(words.STATUSES, decision.status)}."
    if decision.instead:
        yield f"  {decision.instead}"
    yield ""


def finding_lines(finding: Finding) -> Iterator[str]:
    found = words.capital(words.worded(words.FINDINGS, finding.finding))
    yield f"{finding.asks} Your play: {finding.play}. The record: {finding.record}. {found}."
    standing = words.worded(words.STANDINGS, finding.standing)
    yield f"  Standing: {standing}. Claims: {', '.join(finding.claims)}."
    yield from (f"  Others say: {rival}" for rival in finding.rivals)
    if finding.note:
        yield f"  {finding.note}"
    yield ""


def option_lines(options: tuple[Option, ...]) -> Iterator[str]:
    for option in options:
        closed = f" (closed: {option.closed})" if option.closed else ""
        yield f"{option.number}. {option.label}{closed}"


def view_lines(view: View) -> Iterator[str]:
    yield f"{view.when}."
    for gauge in view.gauges:
        yield f"{gauge.label}: {gauge.text}."
    yield ""
    yield "Where they stand, as far as you can tell:"
    for estimate in view.estimates:
        vote = "" if estimate.votes else " (no vote)"
        yield f"  {estimate.name}{vote}: {words.worded(words.STANCES, estimate.stance)}. {estimate.why}"


def dossier_lines(dossier: Dossier) -> Iterator[str]:
    yield f"{dossier.full_name or dossier.name} ({dossier.cyrillic})" if dossier.cyrillic else dossier.name
    yield f"{dossier.life}. {words.capital(dossier.epithet)}." if dossier.epithet else dossier.life
    yield from (f"  {office}" for office in dossier.offices if office)
    yield ""
    yield from dossier.about
    if dossier.after:
        yield f"Afterwards: {dossier.after}"
    yield f"To you: {words.worded(words.STANCES, dossier.stance)}. {dossier.why}"
    if dossier.claims:
        yield f"Claims: {', '.join(dossier.claims)}."


def card_lines(card: ClaimCard) -> Iterator[str]:
    yield from claim_lines(card)


def page_claims(page: Page) -> tuple[str, ...]:
    """The claims that the page's passages rest on."""
    passages = (part for part in page.parts if isinstance(part, Passage))
    return tuple(dict.fromkeys(claim for passage in passages for claim in passage.claims))


def invented_lines(page: Page) -> Iterator[str]:
    """The words of this page that no claim supports."""
    phrases = [phrase for part in page.parts if isinstance(part, Passage) for phrase in part.invented]
    if not phrases:
        yield "Nothing on this page is marked as invented."
        return
    yield "Invented for this play, and in no source:"
    yield from (f"  - {phrase}" for phrase in dict.fromkeys(phrases))
