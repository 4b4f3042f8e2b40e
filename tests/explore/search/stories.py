"""Stories in a few lines: scenes written as text, put into the small plot's people, bodies and model."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from game.play.rules import Rules
from game.play.shelf import load_rules
from game.scenario.effects import Vocabulary, parse_effect
from game.scenario.expressions import parse_expression
from game.scenario.model import CONTINUE, Answer, Choice, Scenario, Scene, Variable, Way
from game.scenario.types import FLAG, NUMBER, one_of
from tests.play.small import write_small

COLOURS = ("red", "green", "blue")
TYPES = {"a": NUMBER, "b": NUMBER, "f": FLAG, "g": FLAG, "o": one_of(COLOURS)}
RANGES = {"a": (0, 0, 2), "b": (0, -1, 2), "f": (0, 0, 1), "g": (0, 0, 1), "o": (0, 0, 2)}


@dataclass(frozen=True)
class Told:
    """One choice as text: when it is open (or its rule), what it does, and its ways ``(condition, to)`` in order."""

    to: str = ""
    when: str = ""
    do: Sequence[str] = ()
    ways: Sequence[tuple[str, str]] = ()
    answers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Part:
    """One scene as text; nobody decides where there is no name."""

    decides: str
    choices: Sequence[Told]


def told(parts: Mapping[str, Part]) -> Rules:
    """The rules of a story; its endings are the small plot's two, ``goes`` and ``stays``. It opens with its first."""
    pattern = _small()
    scenes = {name: _scene(pattern, name, part) for name, part in parts.items()}
    variables = {name: _variable(pattern, name) for name in TYPES}
    return Rules(replace(pattern, opening=next(iter(parts)), variables=variables, scenes=scenes))


@cache
def _small() -> Scenario:
    with TemporaryDirectory() as folder:
        return load_rules(str(write_small(Path(folder)))).scenario


def _variable(pattern: Scenario, name: str) -> Variable:
    start, low, high = RANGES[name]
    return replace(pattern.variables["doubt"], id=name, type=TYPES[name], start=start, low=low, high=high)


def _scene(pattern: Scenario, name: str, part: Part) -> Scene:
    choices = tuple(_choice(pattern, part, number, choice) for number, choice in enumerate(part.choices))
    return replace(pattern.scenes["table"], id=name, was="", decides=part.decides, fallback=(), choices=choices)


def _choice(pattern: Scenario, part: Part, number: int, choice: Told) -> Choice:
    guard = parse_expression(choice.when, TYPES, FLAG) if choice.when else None
    is_rule = part.decides not in pattern.roles
    return replace(
        pattern.scenes["table"].choices[1],
        id=f"c{number}" if part.decides else CONTINUE,
        history="done" if number == 0 else "thinkable",
        require=None if is_rule else guard,
        rule=guard if is_rule else None,
        effects=tuple(parse_effect(text, _vocabulary(pattern)) for text in choice.do),
        answers=tuple(Answer(name, parse_expression(text, TYPES)) for name, text in choice.answers.items()),
        ways=tuple(_ways(choice)),
    )


def _ways(choice: Told) -> Iterator[Way]:
    for condition, to in choice.ways:
        yield Way(to, parse_expression(condition, TYPES, FLAG))
    yield Way(choice.to, None)


def _vocabulary(pattern: Scenario) -> Vocabulary:
    known = {
        "person": tuple(pattern.people),
        "charge": tuple(pattern.charges),
        "lever": tuple(pattern.model.levers),
        "body": tuple(pattern.bodies),
        "motion": tuple(pattern.motions),
        "term": tuple(pattern.model.terms),
        "role": tuple(pattern.roles),
    }
    return Vocabulary(TYPES, {"little": 1, "much": 2}, known)
