"""Files just under 100 KB that were made to be slow: how long a whole check of a scenario takes with each in it.

    python benchmarks/hostile_speed.py --runs 3

Seconds of processor, so that a busy machine counts for little; the goal is one second for each.
"""

import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from measured import spread, wanted

from game.reading.diagnostic import Problems
from game.reading.render import render
from game.scenario.read import read_scenario

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from tests.fuzz.bases import VILLAGE_NAME, texts, write

SIZE = 99_000
GOAL = 1.0
LETTER = "scenes/1-letter.yaml"
NONSENSE = (
    *(
        "a",
        " ",
        "\n",
        "\t\n",
        "#",
        "'",
        '"',
        "\\",
        "- ",
        "? ",
        "[",
        "{a: ",
        "[{a: ",
        "a: b: ",
        "&a ",
        "*a ",
        "!a ",
        "a: 1\n",
    ),
    *(
        "a: &a b\n",
        "- - x\n",
        "\u0301",
        "\u202e\n",
        "“",
        "漢",
        "\x00",
        "\xff\n",
        "a:\n b:\n",
        "x: |\n  y\n",
        "{if x}",
        "((",
        "<<: x\n",
    ),
)


SOURCED = "standing: documented, sources: [{source: parish-book}]"


def nonsense(piece: str) -> str:
    return piece * (SIZE // len(piece.encode()))


def more(name: str, line: str) -> str:
    """A file of the village with as many lines more as there is room for, each with numbers of its own."""
    # What is added to the scenes can be reached.
    text = texts(VILLAGE_NAME)[name].replace(
        "history: thinkable\n        goto: council", "history: thinkable\n        goto: n1"
    )
    lines, size = [text], len(text.encode())
    while size < SIZE:
        lines.append(line.replace("@", str(len(lines))).replace("#", str(len(lines) + 1)))
        size += len(lines[-1].encode())
    # What leads on from the last leads to an ending.
    return "".join(lines).replace(f"n{len(lines)}", "closed")


def prose(words: str) -> str:
    return texts(VILLAGE_NAME)[LETTER].replace("A letter lies", f"{nonsense(words)} A letter lies")


def scene(rest: str) -> str:
    """Scenes, each of which may lead on to the next."""
    return f"  - {{scene: n@, act: evening, title: T, where: w, invented: [Words], {rest}}}\n"


CHOICES = (
    "decides: anna, text: Words., choices: [{id: a, label: Go., history: done, goto: n#}, "
    "{id: b, label: Stay., history: thinkable, goto: n#}]"
)
GUARD = " or ".join(["(calm > 3 and votes < 2 and not rung and speaker == anna)"] * 4)
GUARDED = (
    f"decides: anna, text: Words., choices: [{{id: a, label: Go., history: done, require: {GUARD}, closed: No., "
    "goto: n#}, {id: b, label: Stay., history: thinkable, do: [calm falls little, rung = yes], goto: n@}]"
)


FILES: dict[str, tuple[str, Callable[[], str]]] = {
    **{f"{piece!r} again and again": (LETTER, partial(nonsense, piece)) for piece in NONSENSE},
    "scenes in a row": (LETTER, partial(more, LETTER, scene("text: Words., goto: n#"))),
    "scenes that lead nowhere": (LETTER, partial(more, LETTER, scene("text: Words., goto: xx@"))),
    "scenes that lead back": (LETTER, partial(more, LETTER, scene("text: Words., goto: letter"))),
    "scenes with two choices": (LETTER, partial(more, LETTER, scene(CHOICES))),
    "scenes with long guards": (LETTER, partial(more, LETTER, scene(GUARDED))),
    "scenes with effects": (
        LETTER,
        partial(
            more, LETTER, scene('text: Words., do: ["calm = calm * 2 // 3 + votes - 1", calm rises much], goto: n#')
        ),
    ),
    "scenes with many ways": (
        LETTER,
        partial(
            more, LETTER, scene("text: Words., goto: [{if: calm > 3, to: n@}, {if: warned, to: n#}, {to: letter}]")
        ),
    ),
    "scenes with luck and votes": (
        LETTER,
        partial(
            more,
            LETTER,
            scene(
                'text: Words., do: ["chance(odds=50, into=rung)", "ask(person=clara, side=removal, into=warned)", '
                '"divide(body=council, motion=closing, into=votes)"], goto: [{if: rung, to: n@}, {to: n#}]'
            ),
        ),
    ),
    "prose of one word": (LETTER, partial(prose, "word ")),
    "prose without a space": (LETTER, partial(prose, "word")),
    "prose of quotation marks": (LETTER, partial(prose, "“a” ")),
    "prose of open quotation marks": (LETTER, partial(prose, "“")),
    "prose of tags": (LETTER, partial(prose, "{if warned}a{else}b{end}")),
    "prose of braces": (LETTER, partial(prose, "{")),
    "prose of capitals": (LETTER, partial(prose, "Aa Bb-Cc. ")),
    **{
        what: (name, partial(more, name, line))
        for what, name, line in (
            ("variables", "variables.yaml", "  - {variable: v@, type: flag, start: no, means: x}\n"),
            ("people", "people.yaml", "  - {person: p@, name: P}\n"),
            ("terms", "glossary.yaml", "  - {term: t@, means: x, not: [n@, m@ o@]}\n"),
            ("sources", "record/sources.yaml", "  - {source: s@, author: A, title: T, kind: memoir, root: r@}\n"),
            ("claims", "record/claims.yaml", f"  - {{claim: c@, date: 1911, text: {'“a” ' * 9}, {SOURCED}}}\n"),
            (
                "questions",
                "record/questions.yaml",
                "  - {question: q@, asks: What?, type: yes-no, claims: [mill-closed]}\n",
            ),
            ("unknown keys", "people.yaml", "  - {persom@: p@, nane: P}\n"),
            ("unknown names", LETTER, scene("present: [ana@, bors@, clra@], text: Words., goto: lettr@")),
        )
    },
}


def seconds(folder: Path, name: str, text: str) -> float:
    (folder / name).write_text(text, encoding="utf-8", newline="\n")
    began = time.process_time()
    problems = Problems()
    read_scenario(folder, problems)
    render(problems)
    return time.process_time() - began


def main() -> None:
    runs = wanted(__doc__, 3).runs
    worst = 0.0
    with TemporaryDirectory() as place:
        folder = Path(place)
        write(VILLAGE_NAME, folder)
        for what, (name, made) in FILES.items():
            text = made()
            found = [seconds(folder, name, text) for _ in range(runs)]
            worst = max(worst, min(found))
            print(
                f"{what:34} {len(text.encode()) // 1000:4} KB  {spread(found)}{' !' if min(found) > GOAL else ''}",
                flush=True,
            )
            (folder / name).write_text(texts(VILLAGE_NAME)[name], encoding="utf-8")
    print(f"the slowest took {worst:.2f} s of processor at best (goal {GOAL:.0f} s)")


if __name__ == "__main__":
    main()
