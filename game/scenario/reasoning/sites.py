"""Sites: every place of a scenario where a condition stands, and what is known at that moment of a play."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import count
from typing import Literal, NamedTuple

from game.scenario.effects import Effect, SetVariable
from game.scenario.expressions import Expression
from game.scenario.model import Choice, Scenario, Scene
from game.scenario.prose import Either, Piece, Prose
from game.scenario.reasoning.changes import Change, guards_of, written_by
from game.scenario.reasoning.conditions import Known
from game.scenario.reasoning.pieces import tests
from game.scenario.reasoning.places import Place

_HOLDS = {True: "where this holds", False: "where this does not hold"}


class Clue(NamedTuple):
    """One thing that is known: a condition that holds or does not, how that is known, and where it is written."""

    known: Known
    note: str
    place: Place


class Moment(NamedTuple):
    """What is known at a site: clues that still stand; and effects that came about, with what was known before them."""

    clues: tuple[Clue, ...] = ()
    effects: tuple[Effect, ...] = ()
    before: tuple[Known, ...] = ()

    def with_clue(self, clue: Clue) -> "Moment":
        return self._replace(clues=(*self.clues, clue))

    def after(self, effects: tuple[Effect, ...]) -> "Moment":
        """The moment once effects have come about: a clue does not outlive a change of what it speaks of."""
        if not effects:
            return self
        changed = {name for effect in effects for name in written_by(effect)}
        clues = tuple(clue for clue in self.clues if changed.isdisjoint(clue.known.condition.names))
        return Moment(clues, (*self.effects, *effects), self.before or tuple(clue.known for clue in self.clues))


class Site(NamedTuple):
    """An expression, where it is written, and what is known there.

    A ``test`` is the condition of `a if c else b`, within an expression that has a site of its own; a ``value`` is no
    condition, and may well be always the same.
    """

    condition: Expression
    place: Place
    moment: Moment
    kind: Literal["condition", "test", "value"] = "condition"


_ANY = Moment()
_COMPARES = re.compile(r"[<>]|[!=]=|\b(?:if|and|or)\b")


def sites(scenario: Scenario, changes: Iterable[Change], is_dull: Callable[[Expression], bool]) -> Iterator[Site]:
    """Every condition of the scenario but the guards of which ``is_dull`` knows that nothing is to be said.

    Most scenes and choices have no other conditions, and there are many: those are passed over.
    """
    comparing = {change.effect.source for change in changes if _COMPARES.search(change.effect.source)}
    for scene in scenario.scenes.values():
        if scene.seen_by or _is_tagged(scene.text):
            yield from _of_page(scene)
        for place, choice in enumerate(scene.choices):
            if choice.rule or (choice.require and (_is_tagged(choice.closed) or not is_dull(choice.require))):
                yield from _of_guards(scene, place, choice)
            asks = choice.answers or choice.seen_by or len(choice.ways) > 1 or _is_tagged(choice.then)
            if asks or (comparing and not comparing.isdisjoint(effect.source for effect in choice.effects)):
                yield from _of_choice(scene, place, choice)
    for ending in scenario.endings.values():
        yield from _of_prose(ending.text, Place(ending.at, "text"), _ANY)
        yield from _of_proses(ending.seen_by, Place(ending.at, "seen-by"), _ANY)


def _is_tagged(prose: Prose | None) -> bool:
    return prose is not None and "{" in prose.source


def _of_page(scene: Scene) -> Iterator[Site]:
    """The text of a scene that is one continue follows its effects; any other is read in whatever situation."""
    shown = _ANY if scene.has_decision else _ANY.after(scene.choices[0].effects)
    yield from _of_prose(scene.text, Place(scene.at, "text"), shown)
    yield from _of_proses(scene.seen_by, Place(scene.at, "seen-by"), shown)


def _of_guards(scene: Scene, place: int, choice: Choice) -> Iterator[Site]:
    if choice.require:
        here = Place(choice.at, "require")
        yield from _of_condition(choice.require, here, _ANY)
        if _is_tagged(choice.closed):
            clue = Clue(Known(choice.require, False), f"what is read only {_HOLDS[False]}", here)
            yield from _of_prose(choice.closed, Place(choice.at, "closed"), _ANY.with_clue(clue))
    if choice.rule:
        above = Moment(tuple(clue for clue in _chosen(scene, place) if clue.place.record is not choice.at))
        yield from _of_condition(choice.rule, Place(choice.at, "rule"), above)


def _of_choice(scene: Scene, place: int, choice: Choice) -> Iterator[Site]:
    moment = Moment(tuple(_chosen(scene, place)))
    for item, effect in enumerate(choice.effects):
        yield from _of_effect(effect, Place(choice.at, "do", item), moment)
        moment = moment.after((effect,))
    for answer in choice.answers:
        yield from _of_value(answer.value, Place(choice.at, "answers", role=answer.question), moment)
    yield from _of_prose(choice.then, Place(choice.at, "then"), moment)
    if choice.at is not scene.at:
        yield from _of_proses(choice.seen_by, Place(choice.at, "seen-by"), moment)
    for item, way in enumerate(choice.ways):
        if way.condition:
            here = Place(choice.at, "goto", item)
            yield from _of_condition(way.condition, here, moment)
            moment = moment.with_clue(Clue(Known(way.condition, False), f"the way taken {_HOLDS[True]}", here))


def _chosen(scene: Scene, place: int) -> Iterator[Clue]:
    for known, choice, key in guards_of(scene, place):
        note = (
            f"the choice is taken only {_HOLDS[True]}" if known.holds else f"an earlier choice is taken {_HOLDS[True]}"
        )
        yield Clue(known, note, Place(choice.at, key))


def _of_proses(proses: Mapping[str, Prose], place: Place, moment: Moment) -> Iterator[Site]:
    for role, prose in proses.items():
        yield from _of_prose(prose, place._replace(role=role), moment)


def _of_prose(prose: Prose | None, place: Place, moment: Moment) -> Iterator[Site]:
    if prose is not None and _is_tagged(prose):
        yield from _of_pieces(prose.pieces, place, moment, count())


def _of_pieces(pieces: tuple[Piece, ...], place: Place, moment: Moment, numbers: Iterator[int]) -> Iterator[Site]:
    for piece in pieces:
        if isinstance(piece, Expression):
            yield from _of_value(piece, place._replace(tag=next(numbers)), moment)
        elif isinstance(piece, Either):
            here = place._replace(tag=next(numbers))
            yield from _of_condition(piece.condition, here, moment)
            for part, holds in ((piece.then, True), (piece.otherwise, False)):
                clue = Clue(Known(piece.condition, holds), f"what is shown only {_HOLDS[holds]}", here)
                yield from _of_pieces(part, place, moment.with_clue(clue), numbers)


def _of_condition(condition: Expression, place: Place, moment: Moment) -> Iterator[Site]:
    yield Site(condition, place, moment)
    yield from _tests(condition, place, moment)


def _of_value(value: Expression, place: Place, moment: Moment) -> Iterator[Site]:
    if _COMPARES.search(value.source):
        yield Site(value, place, moment, "value")
        yield from _tests(value, place, moment)


def _tests(value: Expression, place: Place, moment: Moment) -> Iterator[Site]:
    for test, offset in tests(value) if "if" in value.source else ():
        yield Site(test, place._replace(offset=offset), moment, "test")


def _of_effect(effect: Effect, place: Place, moment: Moment) -> Iterator[Site]:
    """The same within an effect, whose text holds more than the expression."""
    for value in (effect.value,) if isinstance(effect, SetVariable) else effect.expressions.values():
        for site in _of_value(value, place, moment):
            start = effect.source.find(site.condition.source)
            yield site._replace(place=place._replace(offset=max(0, start)))
