"""Layout: where the scenes of a story stand in a picture of it, so that time runs downwards and endings stand aside."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean, median

Edges = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Layout:
    """The column (which may lie between two) and the row of each scene and ending; the columns of scenes begin at 0."""

    columns: Mapping[str, float]
    rows: Mapping[str, float]


def layout(scenes: Mapping[str, str], endings: Sequence[str], before: Edges, after: Edges) -> Layout:
    """Scenes with their acts, in the order authored, and what leads to each and what each leads to."""
    rows = _rows(scenes, before)
    columns = _columns(scenes, rows, before, after)
    aside = max(columns.values(), default=0) + 1
    last = max(rows.values(), default=0)
    wanted = {ending: _middle(ending, before, rows, last) for ending in endings}
    return Layout({**columns, **dict.fromkeys(endings, aside)}, {**rows, **_apart(wanted)})


def _rows(scenes: Mapping[str, str], before: Edges) -> dict[str, float]:
    """Below everything that leads to it and is placed already, and each act below the act before.

    What nothing leads to stands below the scene written before it.
    """
    rows: dict[str, float] = {}
    acts: dict[str, float] = {"": 0}
    written = dict(pairwise(reversed(list(scenes))))
    for scene in _told(list(scenes), before):
        top = acts.setdefault(scenes[scene], max(rows.values(), default=-1) + 1)
        leading = [earlier for earlier in before.get(scene, ()) if earlier in rows] or [written.get(scene, "")]
        rows[scene] = max([top, *(rows[earlier] + 1 for earlier in leading if earlier in rows)])
    return rows


def _told(waiting: list[str], before: Edges) -> Iterator[str]:
    """The order of the story: as authored, but nothing before all that leads to it."""
    told: set[str] = set()
    while waiting:
        found = next((scene for scene in waiting if not told.isdisjoint(before.get(scene, ()))), waiting[0])
        waiting.remove(found)
        told.add(found)
        yield found


def _columns(scenes: Iterable[str], rows: Mapping[str, float], before: Edges, after: Edges) -> dict[str, float]:
    """Row by row, as near as there is room to what leads there; then once more upwards, to what follows."""
    by_row: dict[float, list[str]] = {}
    for scene in scenes:
        by_row.setdefault(rows[scene], []).append(scene)
    columns: dict[str, float] = {}
    for near, order in ((before, sorted(by_row)), (after, sorted(by_row, reverse=True)), (before, sorted(by_row))):
        for row in order:
            columns.update(
                _apart({scene: _middle(scene, near, columns, columns.get(scene, 0)) for scene in by_row[row]})
            )
    left = min(columns.values(), default=0)
    return {scene: column - left for scene, column in columns.items()}


def _middle(name: str, near: Edges, placed: Mapping[str, float], otherwise: float) -> float:
    """Among what is near and placed already."""
    return median([placed[other] for other in near.get(name, ()) if other in placed] or [otherwise])


def _apart(wanted: Mapping[str, float]) -> dict[str, float]:
    """Each as near as can be to where it is wanted, and all at least one apart."""
    order = sorted(wanted, key=lambda name: wanted[name])
    places: list[float] = []
    for name in order:
        places.append(max(wanted[name], places[-1] + 1) if places else wanted[name])
    shift = fmean(wanted[name] - place for name, place in zip(order, places, strict=True)) if order else 0.0
    return {name: place + shift for name, place in zip(order, places, strict=True)}
