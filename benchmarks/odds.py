"""How plays end: both sides as in history, and each role played at random against the record.

    python benchmarks/odds.py --runs 1000

A random player takes any open choice, each as likely. Intervals are Wilson's, at 95 %. The seeds are 0, 1, 2, ..., and
the same runs always give the same table. What is counted is a model's, not the past's.
"""

import math
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator

from measured import wanted

from game.play.opponent import TheRecord
from game.play.page import Division
from game.play.rules import Rules, step
from game.play.shelf import load_rules
from game.play.situation import Situation
from game.play.verdict import findings
from game.scenario.model import Scene

Decide = Callable[[Scene, tuple[int, ...]], int]
Z = 1.96


def recorded(scene: Scene, open_places: tuple[int, ...]) -> int:
    return TheRecord().decide(scene, open_places).place


def at_random(seed: int, role: str) -> Decide:
    """Any open choice for one role, the record for the other."""
    drawn = random.Random(seed)
    return lambda scene, places: drawn.choice(places) if scene.decides == role else recorded(scene, places)


def played(rules: Rules, seed: int, decide: Decide) -> tuple[Situation, list[Division]]:
    """A whole play: where it ends, and every division taken."""
    situation, divisions = rules.layout.opening(seed), []
    while not rules.ended(situation):
        stepped = step(rules, situation, _place(rules, situation, decide), seed)
        divisions += [happening for happening in stepped.happenings if isinstance(happening, Division)]
        situation = stepped.situation
    return situation, divisions


def _place(rules: Rules, situation: Situation, decide: Decide) -> int:
    scene = rules.scene(situation)
    if not scene.has_decision:
        return 0
    if scene.decides in rules.scenario.roles:
        return decide(scene, rules.open_options(situation))
    return rules.ruled(situation)


def share(count: int, of: int) -> str:
    """A share with its interval."""
    found, spare = count / of, Z * Z / of
    middle = (found + spare / 2) / (1 + spare)
    half = Z * math.sqrt(found * (1 - found) / of + spare / of / 4) / (1 + spare)
    return f"{100 * found:5.1f} % ({100 * max(0, middle - half):.1f} to {100 * min(1, middle + half):.1f})"


def _unanimous(divisions: list[Division]) -> bool:
    """Nobody stood apart when the last body had finished, its closing step included."""
    last = [division for division in divisions if division.body == divisions[-1].body] if divisions else []
    return bool(last) and all(
        ballot.vote in ("for", "joins") and ballot.votes == ballot.of for ballot in last[-1].ballots
    )


def history(rules: Rules, runs: int) -> Iterator[str]:
    """The historical choices of both sides, over many seeds."""
    names, counted = tuple(rules.layout.places), Counter[str]()
    for seed in range(runs):
        situation, divisions = played(rules, seed, recorded)
        found = findings(rules.scenario, rules.layout, situation)
        counted["removed"] += rules.scenario.endings[names[situation.scene]].won_by == "brezhnev"
        counted["the last body unanimous"] += _unanimous(divisions)
        counted["no finding departs from the record"] += all(finding.finding != "departs" for finding in found)
    for name in ("removed", "the last body unanimous", "no finding departs from the record"):
        yield f"  {name:36} {share(counted[name], runs)}"


def wandering(rules: Rules, role: str, runs: int) -> Iterator[str]:
    """One role at random: how often each ending is reached, and whose win it is."""
    names, endings = tuple(rules.layout.places), Counter[str]()
    for seed in range(runs):
        endings[names[played(rules, seed, at_random(seed, role))[0].scene]] += 1
    for name, ending in rules.scenario.endings.items():
        yield f"  {name:36} {share(endings[name], runs)}  won by {ending.won_by}"
    for winner in sorted({ending.won_by for ending in rules.scenario.endings.values()}):
        won = sum(endings[name] for name, ending in rules.scenario.endings.items() if ending.won_by == winner)
        yield f"  {'all endings won by ' + winner:36} {share(won, runs)}"


def main() -> None:
    runs = wanted(__doc__, 300).runs
    rules = load_rules("october-1964")
    start = time.perf_counter()
    print(f"Both sides as in history, {runs} seeds")
    for line in history(rules, runs):
        print(line)
    for role in rules.scenario.roles:
        print(f"{rules.scenario.people[role].name} at random against the record, {runs} seeds")
        for line in wandering(rules, role, runs):
            print(line)
    plays = runs * (1 + len(rules.scenario.roles))
    print(f"{plays / (time.perf_counter() - start):.0f} plays a second")


if __name__ == "__main__":
    main()
