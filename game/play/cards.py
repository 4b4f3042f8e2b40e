"""Cards: what can be played and what can be taken up again, as a face shows them."""

from dataclasses import dataclass


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
    """A play on disk; ``where`` says how far it has come, ``moves`` counts the player's decisions."""

    path: str
    title: str
    role: str
    where: str
    moves: int
