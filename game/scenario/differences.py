"""Differences: what an edit of a scenario adds, takes away, renames and changes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from game.reading.suggest import nearest
from game.scenario.model import Scenario
from game.scenario.parts import RENAMED, Part, Place, Written, parts

ADDED, REMOVED, RENAMED_TO, CHANGED = "added", "removed", "renamed", "changed"


@dataclass(frozen=True, slots=True)
class KeyChange:
    """What stood under a key and what stands there now; None where there is nothing."""

    key: str
    old: Written | None
    new: Written | None


@dataclass(frozen=True, slots=True)
class Difference:
    """What became of one part. ``likely``: a new part that a lost one seems to have been renamed to."""

    change: str
    place: Place
    heading: str
    was: str = ""
    keys: tuple[KeyChange, ...] = ()
    likely: str = ""


Pair = tuple[Part | None, Part | None]


def differences(old: Scenario, new: Scenario) -> tuple[Difference, ...]:
    """Everything that is not the same in two editions of a scenario, in the order of the newer one's files."""
    pairs = paired(parts(old), parts(new))
    fresh = [after for before, after in pairs if after and not before]
    return tuple(_differences(pairs, fresh))


def _differences(pairs: Iterable[Pair], fresh: list[Part]) -> Iterator[Difference]:
    for before, after in pairs:
        if before and after:
            keys = tuple(_changes(before.keys, after.keys))
            renamed = before.place.id != after.place.id
            if renamed or keys:
                was = before.place.id if renamed else ""
                yield Difference(RENAMED_TO if renamed else CHANGED, after.place, after.heading, was, keys)
        elif after:
            yield Difference(ADDED, after.place, after.heading)
        elif before:
            found = likely(before, fresh)
            yield Difference(REMOVED, before.place, before.heading, likely=found.place.id if found else "")


def _changes(old: Mapping[str, Written], new: Mapping[str, Written]) -> Iterator[KeyChange]:
    for key in dict.fromkeys((*new, *old)):
        if old.get(key) != new.get(key):
            yield KeyChange(key, old.get(key), new.get(key))


def paired(old: Mapping[Place, Part], new: Mapping[Place, Part]) -> tuple[Pair, ...]:
    """Each part of one edition with the same one of the other, by its name or the name it once had."""
    scenes = {part.was: part.place.id for part in new.values() if part.place.kind == "scene" and part.was}
    moved = {_moved(place, scenes, new): part for place, part in old.items()}
    found: list[Pair] = []
    met = set()
    for place, part in new.items():
        once = place if place in moved else Place(place.kind, place.within, part.was)
        if once in moved and (once == place or once not in new):
            met.add(once)
            found.append((moved[once], part))
        else:
            found.append((None, part))
    return (*found, *((part, None) for place, part in moved.items() if place not in met))


def _moved(place: Place, scenes: Mapping[str, str], new: Mapping[Place, Part]) -> Place:
    """A choice of a scene that was renamed is looked for under the scene's new name."""
    is_there = Place("scene", "", place.within) in new
    return place if is_there else place._replace(within=scenes.get(place.within, place.within))


def likely(lost: Part, fresh: Iterable[Part]) -> Part | None:
    """The new part that a lost one was most probably renamed to: its label or title, its text, or nearly its name."""
    if lost.place.kind not in RENAMED:
        return None
    alike = [part for part in fresh if part.place[:2] == lost.place[:2] and not part.was]
    for key in ("label", "title", "text", "then"):
        for part in alike:
            if lost.keys.get(key) and part.keys.get(key) == lost.keys[key]:
                return part
    return _named_alike(lost, alike)


def _named_alike(lost: Part, alike: list[Part]) -> Part | None:
    headings = {part.heading: part for part in alike}
    if found := nearest(lost.heading, headings):
        return headings[found]
    names = {part.place.id: part for part in alike}
    found = nearest(lost.place.id, names)
    return names[found] if found else None
