"""Gaps: what no play reached, and what a choice does not do."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.explore.survey.survey import ChoiceEffect, Covered, EndingOdds, LineSurvey, Survey
from game.publish.explored.figures import VERDICTS, part
from game.reading.plural import counted

KINDS = {"scene": "scenes", "choice": "choices", "way": "ways out", "condition": "sides of conditions"}


@dataclass(frozen=True, slots=True)
class Gap:
    """One kind of thing that no play reached, in words, and where each of them stands."""

    one: str
    many: str
    things: tuple[str, ...]


def gaps(survey: Survey) -> tuple[Gap, ...]:
    """What nobody reached, kind by kind; what only follows from another gap is left out, and kinds without any."""
    endings, never = unreached(survey), [thing for thing in survey.coverage if not thing.plays]
    scenes = {ending.ending for ending in endings} | {thing.scene for thing in never if thing.kind == "scene"}
    choices = [thing for thing in never if thing.kind == "choice" and thing.scene not in scenes]
    untaken = {(thing.scene, thing.choice) for thing in choices}
    open_ways = (thing for thing in never if thing.kind == "way" and thing.scene not in scenes)
    ways = [thing for thing in open_ways if (thing.scene, thing.choice) not in untaken]
    sides = [thing for thing in never if thing.kind == "condition" and thing.scene not in scenes]
    sides = [thing for thing in sides if (thing.scene, thing.what.partition(":")[0]) not in untaken]
    found = (
        _gap("ending", "endings", (f"{each.ending}: {each.title}" for each in endings)),
        _gap("scene", "scenes", (f"{each.scene}: {each.what}" for each in never if each.kind == "scene")),
        _gap("choice never open", "choices never open", (_choice(each) for each in choices if not each.open)),
        _gap("choice never taken", "choices never taken", (_choice(each) for each in choices if each.open)),
        _gap("way out", "ways out", (f"{each.scene} / {each.choice}: to {each.what}" for each in ways)),
        _gap("side of a condition", "sides of conditions", (f"{each.scene} / {each.what}" for each in sides)),
    )
    return tuple(gap for gap in found if gap.things)


def _gap(one: str, many: str, things: Iterable[str]) -> Gap:
    return Gap(one, many, tuple(dict.fromkeys(things)))


def reached(survey: Survey) -> str:
    """How much of everything some play reached."""
    all_of_them = Counter(thing.kind for thing in survey.coverage)
    some = Counter(thing.kind for thing in survey.coverage if thing.plays)
    parts = (f"{some[kind]:,} of {all_of_them[kind]:,} {words}" for kind, words in KINDS.items() if all_of_them[kind])
    return f"Reached: {', '.join(parts)}."


def unreached(survey: Survey) -> list[EndingOdds]:
    """The endings to which no line came."""
    met = {each.ending for line in survey.lines for each in line.endings if each.share.count}
    return [each for line in survey.lines[:1] for each in line.endings if each.ending not in met]


def _choice(thing: Covered) -> str:
    opened = f" (open in {counted(thing.open, 'play')})" if thing.open else ""
    return f"{thing.scene} / {thing.choice}: {thing.what}{opened}"


def moving(survey: Survey) -> list[ChoiceEffect]:
    """The choices that surely move an ending, the strongest first."""
    return sorted((each for each in survey.effects if each.verdict == "moves"), key=lambda each: -abs(each.points))


def without_effect(survey: Survey) -> list[ChoiceEffect]:
    return [each for each in survey.effects if each.verdict == "none"]


def unmoved(survey: Survey) -> list[ChoiceEffect]:
    """The choices that do something, and that moved no ending as far as could be seen; the surest of it first."""
    quiet = (each for each in survey.effects if each.verdict in VERDICTS and each.verdict not in ("moves", "none"))
    return sorted(quiet, key=lambda each: each.detectable)


def departing(line: LineSurvey) -> list[tuple[float, str]]:
    """The questions of the record that a line answers otherwise, with the share of plays that do, the most first."""
    found = [(_departs(each.answers) / max(1, line.plays), each.asks) for each in line.questions]
    return sorted(((share, asks) for share, asks in found if share), key=lambda each: -each[0])


def _departs(answers: Sequence[tuple[str, str, int]]) -> int:
    return sum(plays for _, finding, plays in answers if finding == "departs")


def surely_seen(survey: Survey) -> float:
    """The share of a line's plays from which a thing is missed but once in 20 surveys (the rule of three)."""
    return max((min(1.0, part(3, line.plays)) for line in survey.lines if line.plays), default=1.0)
