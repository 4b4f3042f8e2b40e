"""Random plays of compiled ink by bink or inkcpp, every text produced; a process of its own, one line of JSON.

python play_compiled_ink.py ENGINE LIBRARY STORY.json SECONDS SEED
"""

import json
import random
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

Play = Callable[[random.Random], int]
WARM = 50


def bink(story_file: Path) -> Play:
    story = import_module("bink.story").Story(story_file.read_text(encoding="utf-8-sig"))

    def play(drawn: random.Random) -> int:
        story.reset_state()
        steps = 0
        while True:
            story.continue_maximally()
            choices = len(story.get_current_choices())
            if not choices:
                return steps
            story.choose_choice_index(drawn.randrange(choices))
            steps += 1

    return play


def inkcpp(story_file: Path) -> Play:
    library, binary = import_module("inkcpp_py"), story_file.with_suffix(".bin")
    library.compile_json(str(story_file), str(binary))
    story = library.Story.from_file(str(binary))

    def play(drawn: random.Random) -> int:
        runner = story.new_runner()
        steps = 0
        while True:
            runner.getall()
            choices = runner.num_choices()
            if not choices:
                return steps
            runner.choose(drawn.randrange(choices))
            steps += 1

    return play


def main() -> None:
    engine, library, story_file, seconds, seed = sys.argv[1:]
    sys.path.insert(0, library)
    play, drawn = {"bink": bink, "inkcpp": inkcpp}[engine](Path(story_file)), random.Random(int(seed))
    for _ in range(WARM):
        play(drawn)
    lengths: list[int] = []
    start, passed = time.perf_counter(), 0.0
    while passed < float(seconds):
        lengths.append(play(drawn))
        passed = time.perf_counter() - start
    print(json.dumps({"rate": len(lengths) / passed, "plays": len(lengths), "steps": sum(lengths) / len(lengths)}))


if __name__ == "__main__":
    main()
