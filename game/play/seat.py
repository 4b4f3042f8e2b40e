"""A seat: a live play as a face uses it, with the dossiers, the record and the ledger beside the page."""

from collections.abc import Iterator

from game.play.calendar import spoken_year
from game.play.page import ClaimCard, Decision, Dossier, Finding, Page, Protocol, View
from game.play.play import Play
from game.play.verdict import protocol
from game.play.view import estimated, office, value_words
from game.record.claim import Claim
from game.scenario.model import Person, Scenario, Variable, known_to


class Seat:
    """Everything a face may ask of a play; it decides nothing."""

    def __init__(self, play: Play) -> None:
        self.play = play

    @property
    def scenario(self) -> Scenario:
        return self.play.scenario

    @property
    def title(self) -> str:
        return self.scenario.title

    @property
    def role_name(self) -> str:
        return self.scenario.people[self.play.role].name

    @property
    def study(self) -> bool:
        return self.play.study

    @property
    def page(self) -> Page:
        return self.play.page

    @property
    def view(self) -> View:
        return self.play.view

    @property
    def saved_at(self) -> str:
        return str(self.play.journal.path or "")

    def choose(self, option_id: str) -> None:
        self.play.choose(option_id)

    def undo(self) -> str | None:
        return self.play.undo()

    def people(self) -> tuple[str, ...]:
        """Those who act in the model first, then everybody else named."""
        shown = [estimate.person for estimate in self.view.estimates]
        return tuple(dict.fromkeys((*shown, *self.scenario.people)))

    def dossier(self, person: str) -> Dossier:
        """What this role's chair knows of a person; what became of him only after the end. Raises KeyError."""
        found = self.scenario.people[person]
        role = self.scenario.roles[self.play.role]
        seen = estimated(self.play.rules, self.play.situation, role, found)
        return Dossier(
            person=person,
            name=found.name,
            full_name=found.full_name,
            cyrillic=found.cyrillic,
            life=_life(found),
            epithet=found.epithet,
            offices=tuple(_dated(item) for item in found.offices) or (office(found),),
            about=_paragraphs(found.about),
            after=f"{found.part} {found.after}".strip() if self._is_open() else "",
            claims=found.claims,
            stance=seen.stance,
            why=seen.why,
        )

    def claim(self, claim_id: str) -> ClaimCard:
        """A claim of the record with its sources. Raises KeyError."""
        return claim_card(self.scenario, self.scenario.claims[claim_id])

    def record(self) -> Protocol | None:
        """What can be compared so far: the acts that are over, or in study mode and after an ending everything."""
        track = self.play.track if self._is_open() else self.play.track[: self.play.act_began]
        if not track:
            return None
        title, layout = "The record so far", self.play.rules.layout
        return protocol(self.scenario, layout, title, tuple(track), self.play.role, reasons=self._is_open())

    def _is_open(self) -> bool:
        return self.study or self.play.ending is not None

    def ledger(self) -> tuple[str, ...]:
        """Why numbers changed, as far as this role may know; after an ending, all of them."""
        return tuple(self._ledger())

    def _ledger(self) -> Iterator[str]:
        for taken in self.play.track:
            for entry in taken.stepped.entries:
                variable = self.scenario.variables.get(entry.name)
                if variable and (self._is_open() or known_to(variable, self.play.role)):
                    yield _changed(variable, entry.before, entry.after, taken.scene.title)
                elif self._is_open() and entry.name.split(".")[0] in _MODEL_NAMES:
                    name = _model_name(self.scenario, entry.name)
                    yield f"{taken.scene.title}: {name} {entry.before} to {entry.after}."

    def glossary(self) -> tuple[tuple[str, str, str], ...]:
        return self.scenario.glossary

    def timeline(self) -> tuple[Decision, ...]:
        return self.play.verdict().decisions

    def findings(self) -> tuple[Finding, ...]:
        return self.play.verdict().findings


_MODEL_NAMES = {
    "grievance": "the wish to remove him of",
    "commitment": "the commitment of",
    "lever": "the lever:",
    "shock": "the shock in the room",
}


def _model_name(scenario: Scenario, name: str) -> str:
    kind, _, whom = name.partition(".")
    person, lever = scenario.people.get(whom), scenario.model.levers.get(whom)
    words = person.name if person else lever.name if lever else whom
    return f"{_MODEL_NAMES[kind]} {words}".strip()


def _changed(variable: Variable, before: int, after: int, where: str) -> str:
    was, now = value_words(variable, before), value_words(variable, after)
    return f"{where}: {variable.means}, {was} to {now}."


def claim_card(scenario: Scenario, claim: Claim) -> ClaimCard:
    """A claim as shown: each source cited by author, title and year, with what it says and whose knowledge it is."""
    return ClaimCard(
        claim.id,
        claim.when,
        claim.where,
        claim.text,
        claim.standing.value,
        tuple(_cited(scenario, citation.source, citation.says, citation.root) for citation in claim.citations),
        tuple(
            f"{rival.text} ({'; '.join(_work(scenario, source) for source in rival.sources)})" for rival in claim.rivals
        ),
    )


def _work(scenario: Scenario, source: str) -> str:
    return scenario.sources[source].cited() if source in scenario.sources else source


def _cited(scenario: Scenario, source: str, says: str, root: str) -> str:
    witness = scenario.people[root].name if root in scenario.people else ""
    by = f" Root witness: {witness}." if witness else ""
    return f"{_work(scenario, source)}{': ' + says if says else ''}.{by}"


def _life(person: Person) -> str:
    return f"{spoken_year(person.born)} – {spoken_year(person.died)}" if person.died else spoken_year(person.born)


def _dated(item: tuple[str, str, str]) -> str:
    title, since, until = item
    if not since and not until:
        return title
    return f"{title}, {spoken_year(since) or '?'} – {spoken_year(until)}".rstrip(" –")


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(block for block in (" ".join(part.split()) for part in text.split("\n\n")) if block)
