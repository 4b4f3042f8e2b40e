"""A tale as a folder of scenario files, which ``plenum check`` finds without errors."""

import re
from collections.abc import Iterator
from dataclasses import asdict

from game.politics.weights import DEFAULTS
from stories.ink import asked
from stories.plenum_parts import FILES
from stories.rich import MAJORITY, MEMBERS, ODDS, taken, taken_flags, turns
from stories.tale import FLAGS, NUMBERS, Asked, Change, Choice, Scene, Tale

PER_FILE = 100
VOTE = ('"hear(person=ada, into=voices)"', '"divide(body=circle, motion=going, into=votes)"')
LUCK = (f'"chance(odds={ODDS}, into=luck)"',)


def files(tale: Tale, name: str) -> Iterator[tuple[str, str]]:
    """The files by their names within the folder."""
    filled = {"NAME": name, "MEMBERS": ", ".join(MEMBERS), "WATCHED": "voices" if turns(tale) else "count0"}
    for file, text in FILES.items():
        yield file, re.sub("NAME|MEMBERS|WATCHED", lambda found: filled[found[0]], text)
    historical = frozenset(tale.historical())
    yield "variables.yaml", "\n".join(_variables(tale)) + "\n"
    yield "model.yaml", "\n".join(_model()) + "\n"
    yield "people.yaml", "\n".join(_people()) + "\n"
    yield "endings.yaml", "\n".join(["format: 1", "endings:", *_endings(tale, historical)]) + "\n"
    last = tale.endings.start
    for number, start in enumerate(range(0, last, PER_FILE)):
        places = range(start, min(last, start + PER_FILE))
        lines = [line for place in places for line in _scene(place, tale.scenes[place], place in historical)]
        yield f"scenes/{number:03d}.yaml", "\n".join(["format: 1", "scenes:", *lines]) + "\n"


def _variables(tale: Tale) -> Iterator[str]:
    yield from ("format: 1", "steps: {one: 1}", "variables:")
    flags = (*FLAGS, *taken_flags(tale), *(("luck",) if turns(tale) else ()))
    for name in flags:
        yield f"  - {{variable: {name}, type: flag, start: no, means: Whether {name} is up}}"
    ranges = dict.fromkeys(NUMBERS, tale.highest) | ({"voices": 5, "votes": 5} if turns(tale) else {})
    for name, highest in ranges.items():
        yield f"  - {{variable: {name}, type: number, from: 0, to: {highest}, start: 0, means: How much {name} is}}"


def _model() -> Iterator[str]:
    yield from ("format: 1", "weights:")
    for name, value in asdict(DEFAULTS).items():
        yield f"  - {{weight: {name}, value: {value}, range: {value}..{value}, basis: assumption, means: {name}}}"
    yield from ("levers: []", "terms: []")


def _people() -> Iterator[str]:
    yield from ("format: 1", "people:")
    for name, wish in MEMBERS.items():
        numbers = f"grievance: {wish}, commitment: 0, fear: 300, ambition: 300, weight: 1, basis: assumption"
        yield f"  - {{person: {name}, name: {name.capitalize()}, model: {{{numbers}}}}}"


def _endings(tale: Tale, historical: frozenset[int]) -> Iterator[str]:
    for place in tale.endings:
        sentences = tale.scenes[place].sentences
        yield f"  - ending: s{place}"
        yield f"    title: Ending {place}"
        yield f"    history: {'done' if place in historical else 'thinkable'}"
        yield "    won-by: nobody"
        yield f"    invented: [{sentences[0]}]"
        yield "    text: |"
        yield from (f"      {sentence}" for sentence in sentences)


def _scene(place: int, scene: Scene, historical: bool) -> Iterator[str]:
    yield f"  - scene: s{place}"
    if place == 0:
        yield "    act: walk"
    yield f"    title: Scene {place}"
    yield "    where: Town"
    yield "    decides: ada"
    yield from (
        ("    history: done", f"    invented: [{scene.sentences[0]}]") if historical else ("    history: invented",)
    )
    yield "    text: |"
    yield from (f"      {sentence}" for sentence in _sentences(scene))
    yield "    choices:"
    for number, choice in enumerate(scene.choices):
        yield from _choice(place, number, choice, historical and number == 0)


def _sentences(scene: Scene) -> tuple[str, ...]:
    if scene.shown is None:
        return scene.sentences
    number, flag = scene.shown
    first, up, down, *others = scene.sentences
    return first, f"{{if {flag}}}{up}{{else}}{down}{{end}}", f"You count {{{number}}} lamps.", *others


def _choice(place: int, number: int, choice: Choice, historical: bool) -> Iterator[str]:
    guard = choice.guard + ((Asked(taken(place), up=False),) if choice.once else ())
    yield f"      - id: choice{number}"
    yield f"        label: {choice.label}"
    yield f"        history: {'done' if historical else 'invented'}"
    if guard:
        yield f"        require: {asked(guard)}"
        yield "        closed: The way is shut."
    if effects := tuple(_effects(place, choice)):
        yield f"        do: [{', '.join(effects)}]"
    if choice.turns:
        condition = "luck" if choice.turns == "luck" else f"votes > {MAJORITY}"
        yield f"        goto: [{{if: {condition}, to: s{choice.to}}}, {{to: s{choice.otherwise}}}]"
    else:
        yield f"        goto: s{choice.to}"


def _effects(place: int, choice: Choice) -> Iterator[str]:
    if choice.change:
        yield _changed(choice.change)
    if choice.once:
        yield f"{taken(place)} = yes"
    if choice.turns:
        yield from LUCK if choice.turns == "luck" else VOTE


def _changed(change: Change) -> str:
    if change.name in NUMBERS:
        return f"{change.name} rises one"
    return f"{change.name} = {'yes' if change.up else 'no'}"
