"""Random plays and exhaustive search by the peers, on the same synthetic stories: inkjs, bink, inkcpp, spin.

    python benchmarks/peer_speed.py --runs 5

Each peer is installed below .venv/peers at the first call; one that cannot be is named, with the reason. The engines
must play the same story: where the mean lengths of their plays differ by more than three in a hundred, this ends with
an error.
"""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import peers
import story
from measured import in_turns, ratio, spread, wanted
from peers import MissingPeerError, Plays

Player = Callable[[Path, float, int], Plays]
PLAYERS: dict[str, Player] = {"inkjs": peers.inkjs_plays, "bink": peers.bink_plays, "inkcpp": peers.inkcpp_plays}
TALES = ((100, False), (1_000, False), (10_000, False), (1_000, True))
SECONDS = 1.0
SAME = 0.03


def present(ink: Path) -> list[str]:
    """The engines that can be measured here; the others are said to be missing."""
    found = []
    for name, play in PLAYERS.items():
        try:
            play(ink, 0.01, 1)
            found.append(name)
        except MissingPeerError as reason:
            print(f"  {reason}")
    return found


def plays(ink: Path, runs: int) -> Iterator[str]:
    """A line for each engine: its rate, beside the first engine's, and how long its plays are."""
    names = present(ink)
    each: dict[str, list[Plays]] = {name: [] for name in names}

    def measured(name: str) -> float:
        each[name].append(PLAYERS[name](ink, SECONDS, len(each[name]) + 1))
        return each[name][-1].rate

    turns = in_turns(runs, *(partial(measured, name) for name in names))
    lengths = [_steps(each[name]) for name in names]
    for place, name in enumerate(names):
        rates = [turn[place] for turn in turns]
        times = f"{ratio(turns, place, 0):>6} x {names[0]}"
        yield f"  {name:7} {spread(rates, 'plays a second', 1):44} {times}  {lengths[place]:.1f} steps a play"
    if lengths and max(lengths) > (1 + SAME) * min(lengths):
        sys.exit(f"The engines do not play the same story: {lengths} steps a play ({', '.join(names)})")


def _steps(found: list[Plays]) -> float:
    """The mean length of all the plays of an engine."""
    return sum(each.steps * each.plays for each in found) / sum(each.plays for each in found)


def searches(runs: int) -> Iterator[str]:
    """Two lines for each way of writing the story for spin; the better is the one to compare with."""
    for one_loop, name in ((False, "a label for each scene"), (True, "one loop")):
        promela = story.search_promela(one_loop)
        found = [peers.spin_search(promela) for _ in range(runs)]
        for each in found:
            # Its transitions include the first, into the story.
            if (each.states, each.transitions) != (story.SITUATIONS, story.MOVES + 1):
                sys.exit(f"spin searched another story: {each.states} states, {each.transitions} transitions")
        yield f"  spin, {name}: {spread([each.rate for each in found], 'states a second', 1)}"
        whole = spread([each.whole for each in found], "s", 1)
        yield f"    search {spread([each.searching for each in found], 's', 1)}; with spin -a and gcc {whole}"


def main() -> None:
    runs = wanted(__doc__, 5).runs
    for scenes, is_rich in TALES:
        print(f"{scenes} scenes{', rich' if is_rich else ''}")
        for line in plays(story.ink(scenes, is_rich), runs):
            print(line, flush=True)
    print(f"every one of {story.SITUATIONS} situations")
    try:
        for line in searches(runs):
            print(line, flush=True)
    except MissingPeerError as reason:
        print(f"  {reason}")


if __name__ == "__main__":
    main()
