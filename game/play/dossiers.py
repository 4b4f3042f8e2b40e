"""Dossiers: a person as the role's chair knows him, and after the end as the record does."""

from game.play.calendar import spoken_year
from game.play.page import Dossier
from game.play.paragraphs import paragraphs
from game.scenario.model import Person, Prior, Scenario


def dossier(scenario: Scenario, person: Person, seen: Prior, *, is_open: bool) -> Dossier:
    """What is known when play opens; his part in what followed, and the claims, only where the record is open."""
    today = scenario.scenes[scenario.opening].when.split(" ")[0]
    return Dossier(
        person=person.id,
        name=person.name,
        full_name=person.full_name,
        cyrillic=person.cyrillic,
        life=_life(person, is_open),
        epithet=person.epithet,
        offices=tuple(_dated(office, today, is_open) for office in person.offices if is_open or _begun(office, today)),
        about=paragraphs(person.about),
        after=f"{person.part} {person.after}".strip() if is_open else "",
        claims=person.claims if is_open else (),
        stance=seen.stance,
        why=seen.why,
    )


def _life(person: Person, is_open: bool) -> str:
    born, died = spoken_year(person.born), spoken_year(person.died)
    if not is_open or not died:
        return f"born {born}" if born else ""
    return f"{born} – {died}"


Office = tuple[str, str, str]


def _begun(office: Office, today: str) -> bool:
    return not _later(office[1], today)


def _later(date: str, today: str) -> bool:
    """Whether a date, perhaps only a year or a month, comes after today."""
    return date > today[: len(date)] if date else False


def _dated(office: Office, today: str, is_open: bool) -> str:
    title, since, until = office
    if until and not is_open and not (until < today[: len(until)]):
        until = ""
    if until:
        return f"{title}, {spoken_year(since) or '?'} – {spoken_year(until)}"
    return f"{title}, since {spoken_year(since)}" if since else title
