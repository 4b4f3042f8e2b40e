"""The synthetic stories on disk, the same for every engine: a scenario's folder, ink, Promela.

    python benchmarks/story.py 100 1000 10000 [--rich]

They are written below .venv/stories, and only where they changed. With no number the story for search is written.
"""

import argparse
from pathlib import Path

from stories import plenum, promela
from stories.ink import ink as as_ink
from stories.rich import rich
from stories.tale import Tale, plain, search

STORIES = Path(__file__).resolve().parent.parent / ".venv" / "stories"
# Counted by stories/walks.py, which shares no code with any engine; spin counts the same.
SITUATIONS, MOVES = 1_129_967, 2_352_407


def scenario(scenes: int, is_rich: bool = False) -> Path:
    """The folder of the story in our own format."""
    return scenario_of(_tale(scenes, is_rich))


def search_story() -> Path:
    """The folder of the story for exhaustive search, with ``SITUATIONS`` situations."""
    return scenario_of(search())


def scenario_of(tale: Tale) -> Path:
    folder = STORIES / tale.name
    for name, text in plenum.files(tale, tale.name):
        _keep(folder / name, text)
    return folder


def ink(scenes: int, is_rich: bool = False) -> Path:
    """The story in ink, for inkjs, bink and inkcpp."""
    tale = _tale(scenes, is_rich)
    return _keep(STORIES / f"{tale.name}.ink", as_ink(tale))


def search_promela(one_loop: bool = False) -> Path:
    """The story for search in Promela: a label for each scene, or one loop."""
    tale = search()
    name, write = ("loop", promela.loop) if one_loop else ("labels", promela.labels)
    return _keep(STORIES / f"{tale.name}-{name}.pml", write(tale))


def _tale(scenes: int, is_rich: bool) -> Tale:
    return rich(scenes) if is_rich else plain(scenes)


def _keep(path: Path, text: str) -> Path:
    """Written only where it changed, so that what was compiled of it stays younger."""
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scenes", type=int, nargs="*", help="how many scenes a story has")
    parser.add_argument("--rich", action="store_true", help="texts with values and conditions, luck, votes")
    asked = parser.parse_args()
    for scenes in asked.scenes:
        print(scenario(scenes, asked.rich), ink(scenes, asked.rich), sep="\n")
    if not asked.scenes:
        print(search_story(), search_promela(), search_promela(one_loop=True), sep="\n")


if __name__ == "__main__":
    main()
