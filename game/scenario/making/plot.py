"""The plot of an outline: every scene and ending with its id, where each choice leads, and one path to an end."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from game.reading.suggest import did_you_mean
from game.scenario.aspects.graph import reached, reversed_graph
from game.scenario.checks.prose.lengths import PRIMER
from game.scenario.making.naming import Names, as_id
from game.scenario.making.outline import Bullet, Chapter, Outline, without_ending
from game.scenario.refusal import RefusedError

MOST_SCENES, MOST_CHOICES, MOST_HINTS = 500, 30, 20
TO_BE_WRITTEN = "To be written."
LEAVE = "Leave it at that."
# What an author writes for an ending that he has not named.
ANY_END = ("end", "the end", "fin")


@dataclass(frozen=True, slots=True)
class Link:
    """A way on: its label (none where nothing is chosen), what follows it, and where it leads; one way was taken."""

    label: str
    below: tuple[str, ...]
    to: str
    is_done: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """A scene or, without links, an ending."""

    id: str
    title: str
    paragraphs: tuple[str, ...]
    links: tuple[Link, ...] = ()
    is_done: bool = False


@dataclass(frozen=True, slots=True)
class Plot:
    """Scenes, the first of them the opening, and endings; and what the author should know of how they were read."""

    scenes: tuple[Spot, ...]
    endings: tuple[Spot, ...]
    notes: tuple[str, ...]


def plot(outline: Outline) -> Plot:
    """Every scene leads somewhere and every play can end. Raises RefusedError for more than a play can hold."""
    plotter = _Plotter(outline)
    scenes, endings = plotter.spots()
    scenes, freed = _freed(scenes, endings)
    path, last = _path(scenes, endings)
    scenes = [replace(spot, links=_done(spot.links, path.get(spot.id))) for spot in scenes]
    endings = [replace(spot, is_done=spot.id == last) for spot in endings]
    return Plot(tuple(scenes), tuple(endings), (*plotter.notes, *freed))


class _Plotter:
    """Finds what each bullet of one outline points at, and makes what is missing."""

    def __init__(self, outline: Outline) -> None:
        told = [chapter for chapter in outline.chapters if not chapter.is_ending]
        opening = outline.opening
        if not told or opening.bullets or sum(len(each.split()) for each in opening.paragraphs) > PRIMER:
            title = outline.title or "The opening"
            told.insert(0, Chapter(title, False, opening.paragraphs, opening.bullets))
        self._told = len(told)
        self._scenes = told
        must_fit(len(outline.chapters))
        self._endings = [chapter for chapter in outline.chapters if chapter.is_ending]
        if not self._endings:
            self._endings.append(Chapter("The end", True, [], []))
        self.notes: list[str] = []
        self._names = Names()
        self._ids: list[tuple[Chapter, str]] = []
        self._known: dict[str, str] = {}
        for chapter in (*self._scenes, *self._endings):
            self._name(chapter)
        for end in ANY_END:
            self._known.setdefault(end, self._id(self._endings[0]))

    def spots(self) -> tuple[list[Spot], list[Spot]]:
        # The list grows while it is gone through: what is pointed at and not there is made, and leads on by itself.
        scenes = []
        for place, chapter in enumerate(self._scenes):
            links = self._links(place, chapter)
            scenes.append(Spot(self._id(chapter), chapter.title, tuple(chapter.paragraphs), links))
        return scenes, [Spot(self._id(chapter), chapter.title, tuple(chapter.paragraphs)) for chapter in self._endings]

    def _name(self, chapter: Chapter) -> None:
        wanted = as_id(chapter.title, "ending" if chapter.is_ending else "scene")
        name = self._names.take(wanted)
        self._ids.append((chapter, name))
        if (key := _key(chapter.title)) in self._known:
            self.notes.append(
                f"Two headings read “{chapter.title}”: the second is called {name}, and arrows find the first."
            )
        self._known.setdefault(key, name)

    def _id(self, wanted: Chapter) -> str:
        return next(name for chapter, name in self._ids if chapter is wanted)

    def _links(self, place: int, chapter: Chapter) -> tuple[Link, ...]:
        following = self._following(place)
        if len(chapter.bullets) > MOST_CHOICES:
            count = len(chapter.bullets)
            raise RefusedError(
                f"“{chapter.title}” has {count} bullets; a scene can have at most {MOST_CHOICES} choices."
            )
        if chapter.bullets:
            return tuple(self._link(bullet, following[0]) for bullet in chapter.bullets)
        if len(following) == 1:
            return (Link("", (), following[0]),)
        titles = {name: chapter.title for chapter, name in self._ids}
        return tuple(Link(f"Come to: {titles[to]}", (), to) for to in following)

    def _following(self, place: int) -> list[str]:
        """What comes next: the next scene; after the last one, the endings that no arrow points at."""
        if place + 1 < self._told:
            return [self._id(self._scenes[place + 1])]
        if place >= self._told:
            return [self._id(self._endings[0])]
        arrows = {_key(bullet.target) for scene in self._scenes[: self._told] for bullet in scene.bullets}
        free = [self._id(ending) for ending in self._endings if _key(ending.title) not in arrows]
        return free[:MOST_CHOICES] or [self._id(self._endings[0])]

    def _link(self, bullet: Bullet, following: str) -> Link:
        to = self._target(bullet.target) if bullet.target else following
        return Link(bullet.label or f"Go on: {bullet.target}", tuple(bullet.below), to)

    def _target(self, words: str) -> str:
        if (key := _key(words)) not in self._known:
            title = without_ending(words) or words
            is_ending = title != words
            made = Chapter(title, is_ending, [], [])
            (self._endings if is_ending else self._scenes).append(made)
            must_fit(len(self._ids))
            hint = self._hint(title)
            self._name(made)
            self.notes.append(
                f"No heading reads “{title}”: an empty {'ending' if is_ending else 'scene'} was made.{hint}"
            )
        return self._known[key]

    def _hint(self, title: str) -> str:
        """A heading that was probably meant; for the first few, since each is compared with every heading."""
        headings = [chapter.title for chapter, _ in self._ids] if len(self.notes) < MOST_HINTS else []
        return did_you_mean(title, headings)


def _key(title: str) -> str:
    """A heading as an arrow finds it: capitals, stops and the word Ending do not count."""
    words = without_ending(title).casefold()
    return " ".join(re.findall(r"\w+", words)) or words


def must_fit(count: int) -> None:
    """Raises RefusedError where there are more scenes than can be played in a row, or read by anybody."""
    if count > MOST_SCENES:
        raise RefusedError(f"The outline makes more than {MOST_SCENES} scenes and pages, which is too many. Split it.")


def _freed(scenes: list[Spot], endings: list[Spot]) -> tuple[list[Spot], list[str]]:
    """Where arrows go round for ever, one more choice leads out."""
    notes = []
    found = {spot.id: spot for spot in scenes}
    while trapped := _trapped(found, endings):
        out = Link(LEAVE, (), endings[0].id)
        found[trapped.id] = replace(trapped, links=(*trapped.links, out))
        notes.append(f"From “{trapped.title}” no arrow led to an ending: the choice “{LEAVE}” was added.")
    return list(found.values()), notes


def _trapped(scenes: Mapping[str, Spot], endings: list[Spot]) -> Spot | None:
    """The last scene with choices from which no ending can be reached."""
    leads = {name: tuple(link.to for link in spot.links) for name, spot in scenes.items()}
    can_end = reached((ending.id for ending in endings), reversed_graph(leads))
    caught = (spot for spot in reversed(tuple(scenes.values())) if spot.id not in can_end and spot.links[0].label)
    return next(caught, None)


def _path(scenes: list[Spot], endings: list[Spot]) -> tuple[dict[str, int], str]:
    """The way of a play that takes the first choice wherever that leads to an end, and the ending it comes to."""
    spots, ends = {spot.id: spot for spot in scenes}, {spot.id for spot in endings}
    path: list[tuple[str, int]] = []
    here, seen = scenes[0].id, {scenes[0].id}
    while here not in ends:
        step = next(((n, link.to) for n, link in enumerate(spots[here].links) if link.to not in seen), None)
        if step is None:
            here, _ = path.pop()
            continue
        path.append((here, step[0]))
        here = step[1]
        seen.add(here)
    return dict(path), here


def _done(links: tuple[Link, ...], taken: int | None) -> tuple[Link, ...]:
    return tuple(replace(link, is_done=place == taken) for place, link in enumerate(links))
