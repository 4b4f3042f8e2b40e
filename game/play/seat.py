"""A seat: a live play as a face uses it, with the dossiers, the record and the ledger beside the page."""

from collections.abc import Iterator

from game.play.dossiers import dossier
from game.play.page import ClaimCard, Decision, Dossier, Finding, Page, Protocol, View
from game.play.play import Play
from game.play.track import Taken
from game.play.verdict import protocol, unsealed
from game.play.view import estimated, value_words
from game.record.claim import Citation, Claim
from game.scenario.model import Scenario, Variable, known_to


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
        """What this role's chair knows of a person. Raises KeyError."""
        found = self.scenario.people[person]
        seen = estimated(self.play.rules, self.play.situation, self.scenario.roles[self.play.role], found)
        return dossier(self.scenario, found, seen, is_open=self._is_open())

    def may_open(self, claim_id: str) -> bool:
        """Whether a claim can be read yet: those of the acts that are over, and in the end or in study mode all.

        One on which a recorded choice of a later act rests stays shut: it would tell what was done there.
        """
        if self._is_open():
            return True
        over = self.play.track[: self.play.act_began]
        read = unsealed(self.scenario, over, self.play.role)
        is_cited = any(claim_id in (*taken.scene.claims, *taken.choice.claims) for taken in read)
        return is_cited and not self._tells_ahead(claim_id, {taken.scene.act for taken in over})

    def _tells_ahead(self, claim_id: str, over: set[str]) -> bool:
        ahead = (scene for scene in self.scenario.scenes.values() if scene.has_decision and scene.act not in over)
        return any(claim_id in done.claims for scene in ahead if (done := scene.done()))

    def claim(self, claim_id: str) -> ClaimCard:
        """A claim of the record with its sources. Raises KeyError."""
        return claim_card(self.scenario, self.scenario.claims[claim_id])

    def record(self) -> Protocol | None:
        """What can be compared so far: the acts that are over, or in study mode and after an ending everything."""
        track = self.play.track if self._is_open() else self.play.track[: self.play.act_began]
        if not track:
            return None
        title, layout = "The record so far", self.play.rules.layout
        return protocol(self.scenario, layout, title, tuple(track), self.play.role, private=self._is_open())

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
                    yield _changed(variable, entry.before, entry.after, _cause(taken))
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
    "room.shock": "the shock in the room",
}


def _model_name(scenario: Scenario, name: str) -> str:
    kind, _, whom = name.partition(".")
    person, lever = scenario.people.get(whom), scenario.model.levers.get(whom)
    words = person.name if person else lever.name if lever else whom
    return f"{_MODEL_NAMES[kind]} {words}".strip()


def _cause(taken: Taken) -> str:
    """The scene, and in it the choice, that changed something."""
    return f"{taken.scene.title}: {taken.choice.label}" if taken.scene.has_decision else f"{taken.scene.title}."


def _changed(variable: Variable, before: int, after: int, where: str) -> str:
    was, now = value_words(variable, before), value_words(variable, after)
    return f"{where} {variable.means}: {was}, now {now}."


def claim_card(scenario: Scenario, claim: Claim) -> ClaimCard:
    """A claim as shown: each source cited by author, title and year, with what it says and whose knowledge it is."""
    return ClaimCard(
        claim.id,
        claim.when,
        claim.where,
        claim.text,
        claim.standing.value,
        claim.settled,
        tuple(_cited(scenario, citation) for citation in claim.citations),
        tuple(
            f"{rival.text} ({'; '.join(_work(scenario, source) for source in rival.sources)})" for rival in claim.rivals
        ),
    )


def _work(scenario: Scenario, source: str) -> str:
    return scenario.sources[source].cited() if source in scenario.sources else source


def _cited(scenario: Scenario, citation: Citation) -> str:
    witness = scenario.people[citation.root].name if citation.root in scenario.people else ""
    by = f" Root witness: {witness}." if witness else ""
    through = f", quoted through {_work(scenario, citation.through)}" if citation.through else ""
    says = f": {citation.says}" if citation.says else ""
    return f"{_work(scenario, citation.source)}{through}{says}.{by}"
