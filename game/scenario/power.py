"""The numbers of the model of power as an author gives them: weights, levers and terms of going."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.politics.weights import Weights
from game.reading.shaped import Record


@dataclass(frozen=True, slots=True)
class Lever:
    """An instrument of power: its share of the whole in thousandths, and where it stands at the start (-1000..1000)."""

    id: str
    name: str
    share: int
    start: int
    basis: str


@dataclass(frozen=True, slots=True)
class Term:
    """A concession that Khrushchev may ask for, and what it costs the winners, in thousandths."""

    id: str
    name: str
    value: int
    cost: int
    basis: str


@dataclass(frozen=True, slots=True)
class WeightNote:
    """One weight of the model as authored: value, range and basis (a claim's id or the word assumption)."""

    id: str
    value: int
    low: int
    high: int
    basis: str
    means: str


@dataclass(frozen=True, slots=True)
class Model:
    """The numbers of the model of power for one scenario."""

    weights: Weights
    notes: tuple[WeightNote, ...]
    levers: Mapping[str, Lever]
    terms: Mapping[str, Term]
    at: Record = field(compare=False, repr=False)
