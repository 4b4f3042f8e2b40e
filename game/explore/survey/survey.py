"""Survey: what an exploration found, as plain data to be shown, kept, and held against a later one."""

from dataclasses import dataclass

from game.explore.survey.shares import Share

# The version of the form in which surveys are kept.
SURVEY = 1


@dataclass(frozen=True, slots=True)
class EndingOdds:
    """How often a line of play comes to an ending; ``seed`` is of a play that does, None where none did."""

    ending: str
    title: str
    won_by: str
    share: Share
    seed: int | None


@dataclass(frozen=True, slots=True)
class Win:
    """How often a role wins."""

    role: str
    name: str
    share: Share


@dataclass(frozen=True, slots=True)
class QuestionOdds:
    """How the plays of a line answer a question of the record: (answer in words, finding, plays) each."""

    question: str
    asks: str
    answers: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class VariableRange:
    """The values with which plays end: what was declared, what was met, and how often each."""

    variable: str
    means: str
    declared: tuple[int, int]
    met: tuple[int, int]
    histogram: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Length:
    """How long plays are, in scenes; ``unended`` counts those that go round in a circle."""

    least: int
    median: int
    mean: float
    most: int
    unended: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What one role reads and decides in an average play; minutes at 220 words each."""

    role: str
    name: str
    words: float
    minutes: float
    decisions: float
    choices: float
    claims: float


@dataclass(frozen=True, slots=True)
class LineSurvey:
    """One line of play: the policy of each role, and what came of it."""

    line: str
    policies: tuple[tuple[str, str], ...]
    plays: int
    endings: tuple[EndingOdds, ...]
    wins: tuple[Win, ...]
    nothing_departs: Share
    departures: float
    questions: tuple[QuestionOdds, ...]
    variables: tuple[VariableRange, ...]
    length: Length
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Covered:
    """Something that plays can pass: in how many plays of all lines, and the line and seed of one that does.

    ``kind`` is scene, choice, way, or condition; ``open`` counts the plays in which a choice was open.
    """

    kind: str
    scene: str
    choice: str
    what: str
    plays: int
    open: int
    line: str
    seed: int | None


@dataclass(frozen=True, slots=True)
class ChoiceEffect:
    """What a choice does to the endings, beside the other choices open with it.

    ``verdict`` is the first that holds of: moves (an ending's odds, beyond doubt), leads (to another scene than the
    others), numbers (changes one that is read later), record (answers a question of the record, no more), none.
    ``points`` is the largest difference of an ending's share in hundredths, from ``low`` to ``high``; ``detectable``
    is the smallest difference that this many plays would have shown in most cases.
    """

    role: str
    scene: str
    choice: str
    label: str
    line: str
    verdict: str
    ending: str
    points: float
    low: float
    high: float
    detectable: float
    plays: int


@dataclass(frozen=True, slots=True)
class Agency:
    """What a chair can do: how many of its choices move an ending, and by two points or more, and how often it wins."""

    role: str
    name: str
    choices: int
    moving: int
    moving_much: int
    without_effect: int
    win: Share


@dataclass(frozen=True, slots=True)
class Survey:
    """A whole exploration of one scenario."""

    survey: int
    scenario: str
    title: str
    digest: str
    seed: int
    plays: int
    start: str
    changed: tuple[tuple[str, int], ...]
    complete: bool
    lines: tuple[LineSurvey, ...]
    coverage: tuple[Covered, ...]
    effects: tuple[ChoiceEffect, ...]
    agency: tuple[Agency, ...]
