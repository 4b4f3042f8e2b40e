"""A scenario as authored: people, bodies, scenes, choices and endings, all immutable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.politics.stance import Stance
from game.reading.nodes import Span, Text
from game.reading.shaped import Record
from game.record.claim import Claim, Source
from game.record.question import Question
from game.scenario.effects import Effect
from game.scenario.expressions import Expression
from game.scenario.power import Model
from game.scenario.prose import Prose
from game.scenario.types import Type

if TYPE_CHECKING:  # many scenarios have no hall
    from game.politics.hall import Group


@dataclass(frozen=True, slots=True)
class Variable:
    """A declared variable: its type, range, first value, meaning, and the roles that may know it (None: all)."""

    id: str
    type: Type
    start: int
    low: int
    high: int
    means: str
    label: str
    known_to: tuple[str, ...] | None
    words: Mapping[str, str]
    at: Record = field(compare=False, repr=False)


def known_to(variable: Variable, role: str) -> bool:
    """Whether a role may read a variable."""
    return variable.known_to is None or role in variable.known_to


@dataclass(frozen=True, slots=True)
class Way:
    """Where a choice leads if its condition holds (None: always)."""

    to: str
    condition: Expression | None


@dataclass(frozen=True, slots=True)
class Answer:
    """A question of the record that a choice answers, with the value as an expression."""

    question: str
    value: Expression


@dataclass(frozen=True, slots=True)
class Choice:
    """What the one who decides can do in a scene; a scene without choices holds one, its continue."""

    id: str
    was: str
    label: str
    history: str
    claims: tuple[str, ...]
    require: Expression | None
    closed: Prose | None
    rule: Expression | None
    effects: tuple[Effect, ...]
    answers: tuple[Answer, ...]
    then: Prose | None
    seen_by: Mapping[str, Prose]
    ways: tuple[Way, ...]
    at: Record = field(compare=False, repr=False)


CONTINUE = "continue"


@dataclass(frozen=True, slots=True)
class Scene:
    """A moment with a place, a time and at most one person who decides.

    ``headings`` and ``prose`` are all its words as they were written, those of its choices included: what is shown as
    it is on one line, and what is told. Many checks go through them.
    """

    id: str
    was: str
    act: str
    title: str
    when: str
    where: str
    present: tuple[str, ...]
    decides: str
    history: str
    claims: tuple[str, ...]
    invented: tuple[str, ...]
    text: Prose | None
    seen_by: Mapping[str, Prose]
    fallback: tuple[str, ...]
    choices: tuple[Choice, ...]
    at: Record = field(compare=False, repr=False)
    headings: tuple[Text, ...] = field(compare=False, repr=False)
    prose: tuple[Text, ...] = field(compare=False, repr=False)

    @property
    def has_decision(self) -> bool:
        return self.choices[0].id != CONTINUE

    @property
    def took_place(self) -> bool:
        return self.history == "done"

    def done(self) -> Choice | None:
        """The choice that history took, if the scene has one."""
        return next((choice for choice in self.choices if choice.history == "done"), None)


@dataclass(frozen=True, slots=True)
class Ending:
    """A way the play can end, whose win it is, and the last pages; ``headings`` and ``prose`` as in a scene."""

    id: str
    title: str
    history: str
    won_by: str
    claims: tuple[str, ...]
    invented: tuple[str, ...]
    text: Prose
    seen_by: Mapping[str, Prose]
    at: Record = field(compare=False, repr=False)
    headings: tuple[Text, ...] = field(compare=False, repr=False)
    prose: tuple[Text, ...] = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Prior:
    """What a role thinks of a person when the play opens."""

    stance: str
    why: str


@dataclass(frozen=True, slots=True)
class Person:
    """Anyone named: a portrait in words, offices by date, and for those who act in the model their numbers."""

    id: str
    name: str
    full_name: str
    cyrillic: str
    born: str
    died: str
    epithet: str
    offices: tuple[tuple[str, str, str], ...]
    about: str
    part: str
    after: str
    claims: tuple[str, ...]
    group: str
    stance: Stance | None
    basis: str
    seen: Mapping[str, Prior]
    at: Record = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Block:
    """A group of voters in a body too large to name, and the basis of its numbers."""

    id: str
    name: str
    group: Group
    basis: str


@dataclass(frozen=True, slots=True)
class Body:
    """Who votes: named members in roll-call order, or groups of voices."""

    id: str
    name: str
    about: str
    members: tuple[str, ...]
    attend: tuple[str, ...]
    absent: tuple[str, ...]
    method: str
    voices: int
    blocks: tuple[Block, ...]
    claims: tuple[str, ...]
    at: Record = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Charge:
    """An accusation argued in session, with the best case for and against it, and whom it moves."""

    id: str
    text: str
    best_for: str
    best_against: str
    claims: tuple[str, ...]
    weighs: Mapping[str, int]
    own: Mapping[str, int]
    basis: str
    at: Record = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Role:
    """A side that a player can take."""

    id: str
    against: str
    side: str
    aim: str
    brief: str
    invented: tuple[str, ...]
    claims: tuple[str, ...]
    watch: tuple[str, ...]
    at: Record = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Walkthrough:
    """A recorded play with the ending, findings and values it must reach."""

    id: str
    role: str
    seed: int
    moves: tuple[str, ...]
    ending: str
    findings: Mapping[str, str]
    variables: Mapping[str, str]
    at: Record = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Scenario:
    """A whole scenario, read and checked."""

    id: str
    title: str
    subtitle: str
    draft: bool
    minutes: int
    opening: str
    content_note: str
    primer: str
    acts: Mapping[str, str]
    sealed: frozenset[str]
    roles: Mapping[str, Role]
    steps: Mapping[str, int]
    step_places: Mapping[str, Span]
    variables: Mapping[str, Variable]
    people: Mapping[str, Person]
    bodies: Mapping[str, Body]
    motions: Mapping[str, str]
    groups: Mapping[str, str]
    charges: Mapping[str, Charge]
    model: Model
    scenes: Mapping[str, Scene]
    endings: Mapping[str, Ending]
    sources: Mapping[str, Source]
    claims: Mapping[str, Claim]
    questions: Mapping[str, Question]
    glossary: tuple[tuple[str, str, str], ...]
    avoided: Mapping[str, str]
    walkthroughs: tuple[Walkthrough, ...]
    digest: str
    at: Record = field(compare=False, repr=False)

    def __hash__(self) -> int:
        """By its files: what is asked of a whole scenario more than once can be kept with it."""
        return hash(self.digest)
