"""A survey in a terminal: calm, within eighty columns, with the seed of a play for whatever can be played again."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from game.explore.exploration import usual_lines
from game.explore.survey.survey import Agency, ChoiceEffect, Survey
from game.publish.explored.chairs import chairs
from game.publish.explored.columns import folded, listed
from game.publish.explored.figures import VERDICTS, begun, cut, ending_title, percent, places, points
from game.publish.explored.gaps import gaps, moving, reached, surely_seen, unmoved, without_effect
from game.publish.explored.line_text import line_text
from game.reading.plural import counted
from game.scenario.model import Scenario

LONGEST, INDENT = 10, "    "
FIRST, SECOND = 40, 20


def text(survey: Survey, scenario: Scenario) -> str:
    """The survey in words."""
    return "\n".join(_lines(survey, scenario)) + "\n"


def _lines(survey: Survey, scenario: Scenario) -> Iterator[str]:
    yield from folded(f"{survey.title.upper()}: {counted(survey.plays, 'PLAY', 'PLAYS')}")
    yield ""
    for sentence in made(survey, scenario):
        yield from folded(sentence)
    for number, line in enumerate(survey.lines, 1):
        yield ""
        yield from line_text(survey, number, line)
    yield ""
    yield from _gaps(survey)
    yield ""
    yield from _choices(survey)
    yield ""
    yield from _chairs(survey.agency)


def made(survey: Survey, scenario: Scenario) -> Iterator[str]:
    """How the survey was made, and how to see one of its plays."""
    first, lines = f"seed {survey.seed}", counted(len(survey.lines), "line")
    yield f"Played on {lines} of play, each from {first} on. In brackets the bounds of 95 %."
    if not survey.complete:
        yield "The exploration was stopped before its end: this is what was known by then."
    if where := begun(survey, scenario):
        yield f"The plays begin {where}."
    yield f"To see one play: plenum explore {survey.scenario} --replay --line LINE --seed SEED"
    if where or [line.line for line in survey.lines] != [line.name for line in usual_lines(scenario)]:
        yield "with the same --policy, --from and --set as here."


def _gaps(survey: Survey) -> Iterator[str]:
    yield "WHAT NO PLAY REACHED"
    found = gaps(survey)
    yield from folded(reached(survey), "  ", "  ")
    if not found:
        return
    least = percent(surely_seen(survey))
    seen = f"What happens in {least} % of a line's plays or more would have been seen, 19 times in 20."
    yield from folded(seen, "  ", "  ")
    for gap in found:
        yield f"  {counted(len(gap.things), gap.one, gap.many)}"
        yield from listed(gap.things, LONGEST, INDENT)


def _choices(survey: Survey) -> Iterator[str]:
    where = places(survey)
    moved = (f"{points(each)} {ending_title(survey, each.ending)}: {_place(each, where)}" for each in moving(survey))
    nothing = (_place(each, where) for each in without_effect(survey))
    quiet = (f"{each.detectable:.1f}; {VERDICTS[each.verdict]}: {_place(each, where)}" for each in unmoved(survey))
    yield "WHAT CHOICES MOVE, in points of an ending's share, beside the others open"
    yield from _effects(moved, "No choice surely moves an ending.")
    yield ""
    yield "CHOICES THAT CHANGE NOTHING"
    yield from _effects(nothing, "None.")
    yield ""
    yield "CHOICES THAT MOVED NO ENDING, and the points that would have been seen"
    yield from _effects(quiet, "None.")


def _effects(said: Iterable[str], otherwise: str) -> Iterator[str]:
    things = list(said)
    yield from listed(things, LONGEST, INDENT) if things else [f"  {otherwise}"]


def _place(effect: ChoiceEffect, where: Mapping[tuple[str, str], str]) -> str:
    place = where.get((effect.scene, effect.choice))
    return f"{effect.scene} / {effect.choice}: {effect.label}" + (f" ({place})" if place else "")


def _chairs(agency: Sequence[Agency]) -> Iterator[str]:
    yield f"{'THE TWO CHAIRS':{FIRST}}" + "".join(f"{cut(chair.name, SECOND - 2):>{SECOND}}" for chair in agency)
    for words, cells in chairs(agency):
        yield f"  {words:{FIRST - 2}}" + "".join(f"{cell:>{SECOND}}" for cell in cells)
