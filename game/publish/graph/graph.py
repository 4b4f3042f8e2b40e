"""The graph of a scenario: its scenes and endings, and every way from one to another, before anything is drawn."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from game.play.opponent import TheRecord
from game.play.rules import Rules, step
from game.publish.graph.coverage import Coverage
from game.scenario.model import Choice, Scenario, Scene, Way

LONGEST_LABEL = 44
LONGEST_PATH = 1000
HISTORY, USUAL_SEED = ("history",), 1964
# Kinds of node, each drawn in a shape of its own: a scene of the first role or of the second, one in which somebody
# else decides, one in which nobody does, and an ending.
FIRST, SECOND, OTHER, NOBODY, ENDING = "first", "second", "other", "nobody", "ending"


@dataclass(frozen=True, slots=True)
class Node:
    """A scene or an ending. ``share`` is how many of a hundred plays came here, where that was counted."""

    id: str
    kind: str
    lines: tuple[str, ...]
    act: str = ""
    share: int | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """One way of one choice. ``done``: history went here; ``guarded``: the choice may be closed."""

    start: str
    end: str
    lines: tuple[str, ...]
    done: bool
    guarded: bool


@dataclass(frozen=True, slots=True)
class Graph:
    """Everything that is drawn; ``acts`` holds the title of each act by its id."""

    title: str
    acts: dict[str, str]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def graph(rules: Rules, coverage: Coverage | None = None) -> Graph:
    """The graph of a scenario, with how often plays came to each part of it, where that was counted."""
    scenario = rules.scenario
    nodes = (*_scenes(scenario, coverage), *_endings(scenario, coverage))
    return Graph(scenario.title, dict(scenario.acts), tuple(nodes), tuple(_edges(rules, coverage)))


def _scenes(scenario: Scenario, coverage: Coverage | None) -> Iterator[Node]:
    for scene in scenario.scenes.values():
        share = coverage.place(scene.id) if coverage else None
        lines = (scene.title, scene.id, _decider(scene, scenario), *_percent(share))
        yield Node(scene.id, _kind(scene, scenario), lines, scene.act, share)


def _endings(scenario: Scenario, coverage: Coverage | None) -> Iterator[Node]:
    for ending in scenario.endings.values():
        share = coverage.place(ending.id) if coverage else None
        yield Node(ending.id, ENDING, (ending.title, ending.id, *_percent(share)), "", share)


def _decider(scene: Scene, scenario: Scenario) -> str:
    person = scenario.people.get(scene.decides)
    return f"{person.name} decides" if person and scene.has_decision else "nobody decides"


def _kind(scene: Scene, scenario: Scenario) -> str:
    if not scene.has_decision:
        return NOBODY
    roles = tuple(scenario.roles)
    return (FIRST, SECOND)[roles.index(scene.decides)] if scene.decides in roles else OTHER


def _percent(share: int | None) -> tuple[str, ...]:
    return () if share is None else (f"{share} % of plays",)


def _edges(rules: Rules, coverage: Coverage | None) -> Iterator[Edge]:
    done = frozenset(islice(done_path(rules), LONGEST_PATH))
    for scene in rules.scenes:
        for choice in scene.choices:
            for way in choice.ways:
                taken = _percent(coverage.way(scene.id, choice.id, way.to)) if coverage else ()
                label = (*_label(scene, choice), *_condition(way, choice), *taken)
                is_done = (scene.id, choice.id, way.to) in done
                yield Edge(scene.id, way.to, label, is_done, choice.require is not None)


def _label(scene: Scene, choice: Choice) -> tuple[str, ...]:
    return (shortened(choice.label),) if scene.has_decision else ()


def _condition(way: Way, choice: Choice) -> tuple[str, ...]:
    """When a way is taken, if its choice has several."""
    if way.condition is not None:
        return (shortened(f"if {way.condition.source}"),)
    return ("else",) if len(choice.ways) > 1 else ()


def shortened(text: str) -> str:
    """The beginning of a text, by whole words where there are any, on one line and without its full stop."""
    line = " ".join(text.split()).rstrip(".")
    if len(line) <= LONGEST_LABEL:
        return line
    cut = line[:LONGEST_LABEL]
    return f"{cut.rpartition(' ')[0] or cut}…"


def done_path(rules: Rules) -> Iterator[tuple[str, str, str]]:
    """What history did, from the opening: scene, choice and where it led; it ends where a recorded act is closed."""
    seed = next((walked.seed for walked in rules.scenario.walkthroughs if walked.moves == HISTORY), USUAL_SEED)
    situation, places = rules.layout.opening(seed), tuple(rules.layout.places)
    while not rules.ended(situation):
        scene = rules.scene(situation)
        place = rules.ruled(situation)
        if scene.decides in rules.scenario.roles and scene.has_decision:
            answered = TheRecord().decide(scene, rules.open_options(situation))
            if answered.by != "record":
                return
            place = answered.place
        situation = step(rules, situation, place, seed).situation
        yield scene.id, scene.choices[place].id, places[situation.scene]
