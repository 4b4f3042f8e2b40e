"""Crossroads: scenarios of a few scenes whose every play can be worked out on paper."""

import re
from pathlib import Path

from game.play.rules import Rules
from game.reading.diagnostic import Problems
from game.scenario.read import read_scenario
from tests.play.small import FILES, NAME

VARIABLES = """\
format: 1
variables:
  - {variable: wary, type: number, from: 0, to: 3, start: 0, means: How wary she is}
  - {variable: told, type: flag, start: no, means: She was told}
  - {variable: mood, type: one-of, values: [calm, cross], start: calm, means: Her mood}
"""
ENDINGS = """\
format: 1
endings:
  - {ending: left, title: Left, history: done, won-by: anna, text: You went left.}
  - {ending: right, title: Right, history: thinkable, won-by: boris, text: "You went right{if told}, told{end}."}
"""
HEAD = "format: 1\nscenes:\n"


def scene(name: str, choices: str, decides: str = "anna", text: str = "One two three.") -> str:
    """A scene as an author would write it; ``choices`` are flow mappings, each on a new line."""
    whole = re.sub(r"\n\s+(?=[^{\s])", " ", choices)
    lines = "\n".join(f"      - {line.strip()}" for line in whole.strip().splitlines())
    return f"""\
  - scene: {name}
    act: talk
    title: Scene {name}
    where: Here
    present: [{decides}]
    decides: {decides}
    text: |
      {text}
    choices:
{lines}
"""


def crossroads(folder: Path, *scenes: str, opening: str = "fork") -> Rules:
    """The rules of a scenario with these scenes; nobody checks whether an author should have written it."""
    files = {
        **FILES,
        "scenario.yaml": FILES["scenario.yaml"].replace("opening: corridor", f"opening: {opening}"),
        "variables.yaml": VARIABLES,
        "endings.yaml": ENDINGS,
        "scenes/1.yaml": HEAD + "".join(scenes),
    }
    for name, text in files.items():
        path = folder / NAME / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    found = read_scenario(folder / NAME, Problems())
    assert found
    return Rules(found)


FORK = scene(
    "fork",
    """{id: go_left, label: Go left., history: done, goto: left}
       {id: go_right, label: Go right now., history: thinkable, goto: right}
       {id: flip, label: Toss for it., history: thinkable, do: ["chance(odds=25, into=told)"],
          goto: [{if: told, to: right}, {to: left}]}""",
)
