"""Coverage: everything that a play can pass, with how many did and a seed of one that did."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from game.explore.program.program import Program
from game.explore.survey.survey import Covered
from game.explore.tally import Tally

Played = Sequence[tuple[Program, Tally]]
# Which thing: its kind, and positions and words that tell it from others of the kind.
Key = tuple[str, int, int, int]


@dataclass(slots=True)
class _Passed:
    """Plays that passed a thing, plays in which it was open, and the first line and seed that passed it."""

    plays: Counter[Key] = field(default_factory=Counter)
    open: Counter[Key] = field(default_factory=Counter)
    first: dict[Key, tuple[str, int]] = field(default_factory=dict)


def coverage(played: Played) -> tuple[Covered, ...]:
    """Scenes, choices, ways out and sides of conditions in the order authored, those that no play passed among them.

    A scene passed twice in one play by different choices counts twice.
    """
    passed = _Passed()
    for program, tally in played:
        _gather(passed, program, tally)
    return tuple(_things(played, passed))


def _gather(passed: _Passed, program: Program, tally: Tally) -> None:
    for number, seed in tally.first.items():
        plays = tally.passing(number)
        for key in _keys(program, number):
            passed.plays[key] += plays
            known = passed.first.get(key)
            if known is None or (known[0] == program.line.name and seed < known[1]):
                passed.first[key] = (program.line.name, seed)
        if program.marks.is_taking(number):
            taken = program.marks.taken(number)
            for place in {*taken.is_open, taken.place}:
                passed.open["choice", taken.scene, place, 0] += plays


def _keys(program: Program, number: int) -> Iterator[Key]:
    if not program.marks.is_taking(number):
        yield "condition", number - program.marks.first_side, 0, 0
        return
    taken = program.marks.taken(number)
    yield "scene", taken.scene, 0, 0
    yield "choice", taken.scene, taken.place, 0
    yield "way", taken.scene, taken.place, taken.way


def _things(played: Played, passed: _Passed) -> Iterator[Covered]:
    program, plays = played[0][0], sum(tally.plays for _, tally in played)
    for number, scene in enumerate(program.rules.scenes):
        yield _covered(passed, ("scene", number, 0, 0), scene.id, "", scene.title, plays)
        for place, choice in enumerate(scene.choices):
            if scene.has_decision:
                yield _covered(passed, ("choice", number, place, 0), scene.id, choice.id, choice.label, plays)
            for way, out in enumerate(choice.ways if len(choice.ways) > 1 else ()):
                yield _covered(passed, ("way", number, place, way), scene.id, choice.id, out.to, plays)
    names = list(program.rules.layout.places)
    for number, side in enumerate(program.marks.sides):
        what = f"{side.text}: {'if' if side.held else 'unless'} {side.condition}"
        yield _covered(passed, ("condition", number, 0, 0), names[side.scene], "", what, plays)


def _covered(passed: _Passed, key: Key, scene: str, choice: str, what: str, most: int) -> Covered:
    line, seed = passed.first.get(key, ("", None))
    return Covered(key[0], scene, choice, what, min(most, passed.plays[key]), min(most, passed.open[key]), line, seed)
