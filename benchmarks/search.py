"""Exhaustive search beside spin: situations in a second and bytes for each, on the story for search.

    python benchmarks/search.py --runs 5

Our searches and spin's ``pan`` take turns, each in a process of its own. A search gives a shortest line of choices to
everything that it met; ``pan`` keeps no such lines. The rate is that of the search alone: for us without reading the
scenario, for ``pan`` without generating and compiling it.
"""

import json
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import story
from measured import in_turns, ratio, spread, wanted
from peers import MissingPeerError, spin_search

# What is searched how: the options of the search, and how many situations it has to find.
WAYS = {
    "one by one": ({"reduced": False, "wide": 0}, story.SITUATIONS),
    "over arrays": ({"reduced": False}, story.SITUATIONS),
    "reduced": ({"reduced": True}, None),
}
MOST = 2_000_000
SEED = 1


@dataclass(frozen=True, slots=True)
class Run:
    """One search: situations, seconds for them, seconds for all witnesses, and the memory it took, in bytes."""

    situations: int
    seconds: float
    witnesses: float
    memory: int

    @property
    def rate(self) -> float:
        return self.situations / self.seconds


def searched(folder: Path, way: str) -> Run:
    """A search in a process of its own, so that its memory is its own."""
    command = [sys.executable, __file__, "--one", way, str(folder)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return Run(**json.loads(said))


def one(way: str, folder: str) -> None:
    """What such a process does."""
    import numpy  # noqa: F401 - its own size is no part of a search's

    from game.explore.search.search import Manner, search
    from game.play.shelf import load_rules

    rules = load_rules(folder)
    start, options = rules.layout.opening(SEED), WAYS[way][0]
    before, began = _resident(), time.perf_counter()
    found = search(rules, start, Manner(limit=MOST, **options))
    seconds, memory = time.perf_counter() - began, _resident() - before
    began = time.perf_counter()
    found.witnesses(found.findings)
    witnesses = time.perf_counter() - began
    print(json.dumps({"situations": found.situations, "seconds": seconds, "witnesses": witnesses, "memory": memory}))


def _resident() -> int:
    """The most memory that this process has had, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def main() -> None:
    runs = wanted(__doc__, 5).runs
    folder = story.search_story()
    kept: dict[str, list[Run]] = {way: [] for way in WAYS}

    def ours(way: str) -> float:
        kept[way].append(searched(folder, way))
        return kept[way][-1].rate

    peer, measures = _peer(), [partial(ours, way) for way in WAYS]
    turns = in_turns(runs, *measures, *peer)
    for place, (way, (_, wanted_count)) in enumerate(WAYS.items()):
        count = kept[way][-1].situations
        if wanted_count not in (None, count):
            sys.exit(f"{way}: {count} situations, and not {wanted_count}")
        rates = [turn[place] / 1000 for turn in turns]
        beside = f"{ratio(turns, place, len(WAYS))} x pan" if peer else ""
        print(f"{way:12} {count:>9,} situations  {spread(rates, 'thousand a second', 1):44} {beside}")
        memory = spread([run.memory / run.situations for run in kept[way]], "bytes each", 1)
        print(f"{'':12} {memory}; all witnesses in {spread([run.witnesses for run in kept[way]], 's', 1)}")
    if peer:
        rates = [turn[-1] / 1000 for turn in turns]
        print(f"{'pan':12} {story.SITUATIONS:>9,} situations  {spread(rates, 'thousand a second', 1)}")


def _peer() -> list[partial[float]]:
    """A search by spin, if it is here or can be installed."""
    promela = story.search_promela()
    try:
        spin_search(promela)
    except MissingPeerError as reason:
        print(f"  {reason}")
        return []
    return [partial(lambda: spin_search(promela).rate)]


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(*sys.argv[2:])
    else:
        main()
