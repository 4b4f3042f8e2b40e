"""A picture of a story: its scenes shaded by how many plays came there, and the ways between them."""

from collections import defaultdict
from dataclasses import dataclass

from game.explore.survey.survey import Survey
from game.publish.explored.figures import cut, part, percent
from game.publish.explored.layout import Layout, layout
from game.publish.explored.ways import Passage, passages
from game.scenario.model import Scenario

# Above this a picture helps nobody.
MOST_SCENES = 150
WIDE, HIGH, ACROSS, DOWN = 176, 40, 196, 60
EDGE, ASIDE = 90, 130
LONGEST_TITLE = 27
# The thickest line, for a way that every play goes.
THICK = 5.0


@dataclass(frozen=True, slots=True)
class Box:
    """A scene or an ending, by its upper left corner; ``share`` is that of all plays which came there."""

    id: str
    title: str
    share: float
    plays: int
    where: str
    is_ending: bool
    x: float
    y: float

    @property
    def label(self) -> str:
        return cut(self.title, LONGEST_TITLE)

    @property
    def said(self) -> str:
        return f"{percent(self.share)} %" if self.plays else "never"


@dataclass(frozen=True, slots=True)
class Line:
    """A way, as the path of a pen."""

    path: str
    thick: float
    said: str
    is_untrodden: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that is drawn."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


def picture(survey: Survey, scenario: Scenario) -> Picture | None:
    """The picture, or None where there is too much of it."""
    if len(scenario.scenes) > MOST_SCENES:
        return None
    ways = passages(survey, scenario)
    boxes = _boxes(survey, scenario, _placed(scenario, ways))
    lines = tuple(_line(boxes[way.start], boxes[way.end], way, survey.plays) for way in ways)
    width = max(box.x for box in boxes.values()) + WIDE + 10
    height = max(box.y for box in boxes.values()) + HIGH + 10
    return Picture(width, height, tuple(boxes.values()), lines)


def _placed(scenario: Scenario, ways: tuple[Passage, ...]) -> Layout:
    before, after = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for way in ways:
        before[way.end].append(way.start)
        after[way.start].append(way.end)
    acts = {scene.id: scene.act for scene in scenario.scenes.values()}
    return layout(acts, list(scenario.endings), before, after)


def _boxes(survey: Survey, scenario: Scenario, placed: Layout) -> dict[str, Box]:
    top = min(placed.rows.values())
    found = {}
    for name, (title, plays, where) in _counted(survey, scenario).items():
        is_ending = name in scenario.endings
        x = EDGE + placed.columns[name] * ACROSS + (ASIDE if is_ending else 0)
        y = 10 + (placed.rows[name] - top) * DOWN
        found[name] = Box(name, title, part(plays, survey.plays), plays, where, is_ending, round(x, 1), round(y, 1))
    return found


def _counted(survey: Survey, scenario: Scenario) -> dict[str, tuple[str, int, str]]:
    """By scene and ending: its title, how many plays came there, and a play that did."""
    numbers = {line.line: number for number, line in enumerate(survey.lines, 1)}
    scenes = {each.scene: each for each in survey.coverage if each.kind == "scene"}
    found = {scene.id: (scene.title, 0, "") for scene in scenario.scenes.values()}
    for name, each in scenes.items():
        where = f"line {numbers[each.line]}, seed {each.seed}" if each.line in numbers else ""
        found[name] = (each.what, each.plays, where)
    for name, ending in scenario.endings.items():
        met = [(n, each) for n, line in enumerate(survey.lines, 1) for each in line.endings if each.ending == name]
        where = next((f"line {n}, seed {each.seed}" for n, each in met if each.seed is not None), "")
        found[name] = (ending.title, sum(each.share.count for _, each in met), where)
    return found


def _line(start: Box, end: Box, way: Passage, plays: int) -> Line:
    count = "not counted" if way.plays is None else f"{percent(part(way.plays, plays))} %" if way.plays else "never"
    thick = 1.5 if way.plays is None else 1 + (THICK - 1) * min(1.0, part(way.plays, plays))
    said = f"{start.title} → {end.title}: {count}"
    return Line(_path(start, end), round(thick, 2), said, way.plays == 0)


def _path(start: Box, end: Box) -> str:
    """To an ending sideways; to the next row downwards; within a row across; past other scenes in a bow."""
    rows = round((end.y - start.y) / DOWN)
    if end.is_ending:
        return _across(start, end, ASIDE * 0.6)
    if rows == 0:
        return _across(start, end, 0)
    if rows == 1:
        x, y, to_x = start.x + WIDE / 2, start.y + HIGH, end.x + WIDE / 2
        return f"M{x},{y} C{x},{y + 14} {to_x},{end.y - 14} {to_x},{end.y}"
    return _bow(start, end, rows)


def _across(start: Box, end: Box, swing: float) -> str:
    """From the side that faces the other to the side that faces this."""
    side, swing = (WIDE, swing) if end.x >= start.x else (0, -swing)
    x, y, to_x, to_y = start.x + side, start.y + HIGH / 2, end.x + WIDE - side, end.y + HIGH / 2
    return f"M{x},{y} C{x + swing},{y} {to_x - swing},{to_y} {to_x},{to_y}"


def _bow(start: Box, end: Box, rows: int) -> str:
    """At the right for what goes on, at the left for what goes back; the wider the further."""
    side, bow = (WIDE, min(24 + 7 * rows, ASIDE * 1.2)) if rows > 1 else (0, -min(24 - 7 * rows, EDGE * 1.2))
    x, to_x, y, to_y = start.x + side, end.x + side, start.y + HIGH / 2, end.y + HIGH / 2
    far = (max if rows > 1 else min)(x, to_x) + bow
    return f"M{x},{y} C{far},{y} {far},{to_y} {to_x},{to_y}"
