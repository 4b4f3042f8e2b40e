"""The machine that conducts a play: how long it takes to build and to step, on the shipped scenario and a vast one.

    python benchmarks/machine_step.py --runs 7 [--scenes 10000]

The vast scenario has as many scenes as asked, three choices in each, a third of them guarded, half with an effect.
"""

import argparse
import random
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from measured import spread, timed

from game.play.machine import Conductor
from game.play.rules import Rules, step
from game.play.shelf import load_rules
from game.reading.nodes import Span
from game.reading.record import Record
from game.scenario.effects import Vocabulary, parse_effect
from game.scenario.expressions import parse_expression
from game.scenario.model import Choice, Scenario, Scene, Variable, Way
from game.scenario.types import FLAG, NUMBER

SEED = 1964
STEPS = 500
NOWHERE = Record(Span("", 1, 1), {}, {})


def vast(pattern: Scenario, scenes: int) -> Scenario:
    """The shipped people and model with as many scenes as asked; the same for the same number."""
    names = tuple(f"scene_{number}" for number in range(scenes))
    marks = {f"mark_{number}": _mark(f"mark_{number}") for number in range(20)}
    drawn = random.Random(scenes)
    made = {name: _scene(pattern, name, place, names, drawn) for place, name in enumerate(names)}
    return replace(pattern, opening=names[0], variables=marks, scenes=made)


def _mark(name: str) -> Variable:
    return Variable(name, NUMBER, 0, 0, 100, name, name, None, {}, NOWHERE)


def _scene(pattern: Scenario, name: str, place: int, names: tuple[str, ...], drawn: random.Random) -> Scene:
    model = next(scene for scene in pattern.scenes.values() if scene.has_decision)
    choices = tuple(_choice(model.choices[0], number, place, names, drawn) for number in range(3))
    return replace(model, id=name, choices=choices)


def _choice(model: Choice, number: int, place: int, names: tuple[str, ...], drawn: random.Random) -> Choice:
    """The first choice is always open; two ways out, as a division has, wherever there is a guard."""
    variables = {f"mark_{count}": NUMBER for count in range(20)}
    asked, changed = (f"mark_{drawn.randrange(20)}" for _ in range(2))
    guarded, acts = number > 0 and drawn.random() < 0.45, drawn.random() < 0.5
    guard = parse_expression(f"{asked} > {drawn.randrange(3)}", variables, FLAG)
    effect = parse_effect(f"{changed} += {drawn.randint(1, 3)}", Vocabulary(variables, {}, {}))
    on = Way(names[(place + drawn.randint(1, 50)) % len(names)], None)
    ways = (Way(names[(place + drawn.randint(1, 50)) % len(names)], guard), on) if guarded else (on,)
    return replace(
        model,
        id=f"choice_{number}",
        require=guard if guarded else None,
        rule=None,
        effects=(effect,) if acts else (),
        answers=(),
        ways=ways,
    )


def _walk(rules: Rules) -> tuple[int, ...]:
    """The places of a fixed line of open choices, so that every run takes the same steps."""
    situation, drawn, places = rules.layout.opening(SEED), random.Random(SEED), []
    while len(places) < STEPS and not rules.ended(situation):
        places.append(drawn.choice(rules.open_options(situation)))
        situation = step(rules, situation, places[-1], SEED).situation
    return tuple(places)


def _stepped(rules: Rules, places: tuple[int, ...]) -> None:
    situation = rules.layout.opening(SEED)
    for place in places:
        situation = step(rules, situation, place, SEED).situation


def _conducted(conductor: Conductor, places: tuple[int, ...]) -> None:
    for place in places:
        conductor.choose(place)


def measured(rules: Rules, runs: int) -> Iterator[str]:
    places = _walk(rules)
    build, machine, bare = [], [], []
    for _ in range(runs):
        made: list[Conductor] = []
        opening = rules.layout.opening(SEED)
        build.append(timed(lambda made=made, opening=opening: made.append(Conductor(rules, opening, SEED))))
        machine.append(timed(partial(_conducted, made[0], places)) / len(places))
        bare.append(timed(partial(_stepped, rules, places)) / len(places))
    yield f"  rules compiled       {spread([timed(lambda: Rules(rules.scenario)) for _ in range(min(runs, 3))])}"
    yield f"  machine built        {spread(build)}"
    yield f"  step by the machine  {spread(machine, 'us', 1e6)}, over {len(places)} steps"
    yield f"  step without it      {spread(bare, 'us', 1e6)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5, help="how often each thing is run (5)")
    parser.add_argument("--scenes", type=int, default=10_000, help="scenes of the vast scenario (10000)")
    asked = parser.parse_args()
    shipped = load_rules("october-1964")
    for rules in (shipped, Rules(vast(shipped.scenario, asked.scenes))):
        print(f"{len(rules.scenes)} scenes, {len(rules.layout.slots)} numbers in a situation")
        for line in measured(rules, asked.runs):
            print(line)


if __name__ == "__main__":
    main()
