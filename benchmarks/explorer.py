"""Random plays by the explorer: beside inkjs and inkcpp on the same stories, by two workers beside one, and of October.

    python benchmarks/explorer.py --runs 5

Plays with text give all that the one who decides reads, labels and ending with it, as one string each; plays without
are counted, with everything that they pass (``game.explore.tally``). Scenarios are read and programs written before the
clock starts, as the peers' stories are loaded before theirs does.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import count
from multiprocessing import get_context
from pathlib import Path

import peers
import story
from measured import in_turns, ratio, spread, timed, wanted

from game.explore.exploration import Exploration, usual_lines
from game.explore.policies import POLICIES, Line
from game.explore.program.program import Program
from game.explore.start import Start
from game.explore.tally import tallied
from game.explore.workers import played, tasks
from game.play.rules import Rules
from game.play.shelf import load_rules

SECONDS = 1.5
PLAYS = {False: 20_000, True: 3_000}
OCTOBER = 10_000
ROW = "  {:28} {:44} {}"


def at_random(rules: Rules) -> Line:
    return Line("both at random", dict.fromkeys(rules.scenario.roles, POLICIES["uniform"]))


def rate_of(play: Callable[[range], object], plays: int, seeds: Iterator[int]) -> float:
    """Plays in a second, each time of other seeds."""
    first = next(seeds) * plays
    return plays / timed(lambda: play(range(first, first + plays)))


def telling(program: Program, seeds: range) -> int:
    """Play, and make of each play the whole text that is read; gives its letters, so that it is really made."""
    letters = 0
    for seed in seeds:
        program.said.clear()
        program.play(seed)
        letters += len("\n\n".join(program.said))
    return letters


def beside_peers(is_rich: bool, runs: int) -> Iterator[str]:
    """Plays a second of the story of 1,000 scenes, ours and the peers' in turns."""
    rules, ink = load_rules(str(story.scenario(1_000, is_rich))), story.ink(1_000, is_rich)
    reader = next(scene.decides for scene in rules.scenes if scene.has_decision)
    text, bare = Program(rules, at_random(rules), says=reader), Program(rules, at_random(rules))
    plays, seeds = PLAYS[is_rich], count()
    each: dict[str, Callable[[], float]] = {
        "inkjs": lambda: peers.inkjs_plays(ink, SECONDS, next(seeds) + 1).rate,
        "inkcpp": lambda: peers.inkcpp_plays(ink, SECONDS, next(seeds) + 1).rate,
        "with all text": lambda: rate_of(partial(telling, text), plays, seeds),
        "with coverage, no text": lambda: rate_of(partial(tallied, bare), plays, seeds),
    }
    present = {name: run for name, run in each.items() if _runs(name, ink)}
    turns = in_turns(runs, *present.values())
    names = list(present)
    for place, name in enumerate(names):
        beside = ", ".join(
            f"{ratio(turns, place, names.index(peer))} x {peer}" for peer in names if peer.startswith("ink")
        )
        yield ROW.format(name, spread([turn[place] for turn in turns], "plays a second", 1), beside)


def _runs(name: str, ink: Path) -> bool:
    """Whether this is ours, or a peer that can be measured here; why not is said."""
    try:
        {"inkjs": peers.inkjs_plays, "inkcpp": peers.inkcpp_plays}.get(name, lambda *_: None)(ink, 0.01, 1)
    except peers.MissingPeerError as reason:
        print(f"  {reason}")
        return False
    return True


def workers(rules: Rules, runs: int, plays: int) -> Iterator[str]:
    """One worker and two, each a process, on the same seeds; started and warm before the clock starts."""
    work = list(tasks(rules.scenario, at_random(rules), Start(), range(plays)))
    spawn = get_context("spawn")
    with ProcessPoolExecutor(1, spawn) as one, ProcessPoolExecutor(2, spawn) as two:
        turns = in_turns(runs, *(partial(timed, lambda pool=pool: list(played(work, pool))) for pool in (one, two)))
    for place, name in enumerate(("one worker", "two workers")):
        rates = [plays / turn[place] for turn in turns]
        yield ROW.format(name, spread(rates, "plays a second", 1), "" if not place else f"{ratio(turns, 0, 1)} x one")


def october(runs: int) -> Iterator[str]:
    """The shipped scenario: 10,000 plays over its three lines, by two workers."""
    scenario = load_rules("october-1964").scenario
    lines = usual_lines(scenario)
    exploration = Exploration(scenario, lines, OCTOBER // len(lines))
    with ProcessPoolExecutor(2, get_context("spawn")) as pool:
        seconds = [timed(lambda: exploration.explore(pool)) for _ in range(max(1, runs // 2))]
    rates = [exploration.plays * len(lines) / each for each in seconds]
    yield ROW.format("10,000 plays, 2 workers", spread(seconds, "s", 1), spread(rates, "plays a second", 1))


def main() -> None:
    runs = wanted(__doc__, 5).runs
    for is_rich in (False, True):
        print(f"The {'rich' if is_rich else 'plain'} story, 1,000 scenes")
        for line in beside_peers(is_rich, runs):
            print(line)
        for line in workers(load_rules(str(story.scenario(1_000, is_rich))), runs, 5 * PLAYS[is_rich]):
            print(line)
    print("October 1964")
    for line in october(runs):
        print(line)


if __name__ == "__main__":
    main()
