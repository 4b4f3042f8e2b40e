"""Ports: what this face asks of the engine, and the cards of a shelf from which a play is begun."""

from dataclasses import dataclass
from typing import Protocol as Port

from game.play.page import ClaimCard, Decision, Dossier, Finding, Page, Protocol, View


class LivePlay(Port):
    """One playing under way. It saves itself: a face may stop asking at any moment."""

    @property
    def title(self) -> str: ...
    @property
    def role_name(self) -> str: ...
    @property
    def study(self) -> bool: ...
    @property
    def page(self) -> Page: ...
    @property
    def view(self) -> View: ...
    @property
    def saved_at(self) -> str: ...

    def choose(self, option_id: str) -> None: ...
    def undo(self) -> str | None: ...
    def dossier(self, person: str) -> Dossier: ...
    def people(self) -> tuple[str, ...]: ...
    def claim(self, claim_id: str) -> ClaimCard: ...
    def record(self) -> Protocol | None: ...
    def ledger(self) -> tuple[str, ...]: ...
    def glossary(self) -> tuple[tuple[str, str, str], ...]: ...
    def timeline(self) -> tuple[Decision, ...]: ...
    def findings(self) -> tuple[Finding, ...]: ...


@dataclass(frozen=True, slots=True)
class RoleCard:
    """A side that can be taken: who he is, what he wants, and what he knows when play opens."""

    id: str
    name: str
    aim: str
    brief: tuple[str, ...]
    epithet: str


@dataclass(frozen=True, slots=True)
class ScenarioCard:
    """A scenario on the shelf, with the two pages read before play."""

    id: str
    title: str
    subtitle: str
    minutes: int
    roles: tuple[RoleCard, ...]
    primer: tuple[str, ...]
    content_note: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SaveCard:
    """A play that can be taken up again."""

    path: str
    title: str
    role: str
    where: str
    moves: int


class Shelf(Port):
    """What can be played, and what was left half read."""

    def scenarios(self) -> tuple[ScenarioCard, ...]: ...
    def saves(self) -> tuple[SaveCard, ...]: ...
    def begin(self, scenario: str, role: str, study: bool) -> LivePlay: ...
    def resume(self, path: str) -> LivePlay: ...
