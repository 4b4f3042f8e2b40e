"""Claims of the record, each with its standing, sources, rivals and the witnesses it goes back to."""

from dataclasses import dataclass, field
from enum import StrEnum

from game.reading.shaped import Record


class Standing(StrEnum):
    """How well a claim is attested."""

    DOCUMENTED = "documented"
    WELL_ATTESTED = "well-attested"
    SINGLE_WITNESS = "single-witness"
    CONTESTED = "contested"
    LEGEND = "legend"


NO_ROOT = "none"


@dataclass(frozen=True, slots=True)
class Source:
    """A work or document; ``root`` is the witness or paper whose knowledge it is, or none if it repeats others."""

    id: str
    author: str
    title: str
    year: str
    kind: str
    root: str
    note: str
    at: Record = field(compare=False, repr=False)

    def cited(self) -> str:
        """Author, title and, where it is known, the year, as a reader may look it up."""
        return f"{self.author}, {self.title}" + (f" ({self.year})" if self.year else "")


@dataclass(frozen=True, slots=True)
class Citation:
    """What one source says for a claim, where, the witness it rests on there, and the source it was read in."""

    source: str
    says: str
    place: str
    root: str
    through: str = ""


@dataclass(frozen=True, slots=True)
class Rival:
    """Another version, and who holds it."""

    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """One dated statement of the record, with how well it is attested.

    ``settled``: it is called well-attested as the settled view of histories, and no second witness is named here.
    """

    id: str
    date: str
    when: str
    where: str
    text: str
    standing: Standing
    citations: tuple[Citation, ...]
    rivals: tuple[Rival, ...]
    checked: str
    settled: bool
    at: Record = field(compare=False, repr=False)

    def roots(self) -> tuple[str, ...]:
        """The independent witnesses or papers behind it, each once."""
        return tuple(sorted({citation.root for citation in self.citations} - {NO_ROOT}))
