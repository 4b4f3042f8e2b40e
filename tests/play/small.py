"""A small plot: a scenario of a few scenes with one of everything, written out as an author would write it."""

from dataclasses import fields
from pathlib import Path

from game.politics.weights import Weights
from tests.play.small_scenes import SCENES

NAME = "small-plot"

SCENARIO = """\
format: 1
scenario: small-plot
title: A small plot
minutes: 1
opening: corridor
primer: |
  A corridor, a door and a table.
content-note: |
  Nobody is hurt.
acts:
  - {act: talk, title: The talk}
  - {act: sitting, title: The sitting}
roles:
  - role: anna
    against: boris
    side: khrushchev
    aim: To stay.
    brief: |
      You have the chair.
    watch: [warned, doubt, against, granted]
  - role: boris
    against: anna
    side: removal
    aim: To have her go.
    brief: |
      You want the chair.
    watch: [pledged, doubt]
"""

VARIABLES = """\
format: 1
steps: {little: 1}
variables:
  - {variable: doubt, type: number, from: 0, to: 3, start: 0, means: How long it has taken}
  - {variable: warned, type: flag, start: no, known-to: [anna], means: Anna has been warned}
  - {variable: pledged, type: flag, start: no, known-to: [boris], means: Vera has given her word}
  - {variable: luck, type: flag, start: no, known-to: [], means: Whether somebody was looking}
  - variable: answer
    type: one-of
    values: [none_yet, soft, hard]
    start: none_yet
    means: What Anna answered
    words: {none_yet: nothing so far}
  - {variable: against, type: number, from: 0, to: 5, start: 0, means: Voices for Anna}
  - {variable: votes, type: number, from: 0, to: 5, start: 0, means: Votes for release}
  - {variable: united, type: flag, start: no, means: The council closed as one}
  - {variable: granted, type: flag, start: no, means: A pension is promised}
  - {variable: share, type: number, from: 0, to: 1000, start: 0, means: Share of the assembly}
  - {variable: whole, type: flag, start: no, means: The assembly closed as one}
"""

PEOPLE = """\
format: 1
people:
  - person: anna
    name: Anna
    full-name: Anna Ivanovna
    cyrillic: Анна
    born: 1850-01-02
    epithet: tired
    after: She went home.
  - person: boris
    name: Boris
    born: 1860
    group: clerks
    model: {grievance: 600, commitment: 2, fear: 500, ambition: 800, weight: 2, basis: assumption}
    seen: {anna: {stance: unknown, why: He smiles.}}
  - person: vera
    name: Vera
    born: 1861
    group: clerks
    model: {grievance: 100, commitment: 0, fear: 600, ambition: 600, weight: 1, basis: assumption}
    seen: {boris: {stance: leaning, why: She has listened.}}
  - person: gleb
    name: Gleb
    born: 1862
    group: workers
    model: {grievance: 0, commitment: 0, fear: 700, ambition: 500, weight: 1, basis: assumption}
  - {person: dora, name: Dora, born: 1870}
"""

BODIES = """\
format: 1
bodies:
  - {body: council, name: The council, members: [anna, boris, vera, gleb], method: roll_call}
  - body: assembly
    name: The assembly
    voices: 30
    groups:
      - {group: clerks, name: clerks, share: 600, mean: 200, spread: 300, basis: assumption}
      - {group: workers, name: workers, share: 400, mean: 0, spread: 300, basis: assumption}
motions:
  - {motion: release, text: To release Anna.}
"""

CHARGES = """\
format: 1
groups: {clerks: clerks, workers: workers}
charges:
  - charge: rude
    text: |
      She shouts.
    for: |
      They have heard it.
    against: |
      So do they.
    weighs: {clerks: 400, workers: 200}
    own: {boris: 500}
    basis: assumption
"""

GLOSSARY = """\
format: 1
terms:
  - {term: Council, cyrillic: Совет, means: Those who sit at the table.}
"""

ENDINGS = """\
format: 1
endings:
  - ending: goes
    title: Anna goes
    history: done
    won-by: boris
    claims: [anna-went]
    invented: [the lamp is still lit]
    text: |
      Anna goes, and the lamp is still lit.
    seen-by:
      anna: |
        You take your coat.
  - ending: stays
    title: Anna stays
    history: thinkable
    won-by: anna
    invented: [Anna stays]
    text: |
      Anna stays.
"""

SOURCES = """\
format: 1
sources:
  - {source: vera-memoir, author: Vera, title: What I saw, year: 1901, kind: memoir, root: vera}
  - {source: dora-letter, author: Dora, title: A letter, kind: primary, root: dora}
  - {source: handbook, author: Nobody, title: A handbook, year: 1950, kind: reference, root: none}
"""

CLAIMS = """\
format: 1
claims:
  - claim: anna-went
    date: 1901-05-01
    text: |
      Anna was
      released.
    standing: documented
    sources: [{source: vera-memoir, says: eyewitness}, {source: handbook}]
  - claim: who-began
    date: 1901-05-01
    when: that morning
    where: The corridor
    text: Vera began it.
    standing: contested
    sources: [{source: handbook, root: vera}, {source: vera-memoir}, {source: dora-letter}]
    rivals: [{text: Gleb began it., sources: [dora-letter, handbook]}]
"""

QUESTIONS = """\
format: 1
questions:
  - {question: went_quietly, asks: Did she go quietly?, type: yes-no, best: yes, claims: [anna-went]}
  - question: began
    asks: Who began it?
    type: one-of
    values: {vera: Vera, gleb: Gleb, boris: Boris}
    best: vera
    rivals: [{value: gleb, says: one letter}]
    claims: [who-began]
    note: |
      They never agreed.
  - question: votes_for
    asks: How many voted for it?
    type: number
    best: 2..3
    rivals: [{value: 1, says: a handbook}]
    claims: [anna-went]
  - {question: was_seen, asks: Was anybody looking?, type: yes-no, claims: [anna-went]}
"""


def _model() -> str:
    weights = Weights()
    lines = [
        f"  - {{weight: {field.name}, value: {getattr(weights, field.name)}, range: -9000..9000, basis: assumption, "
        f"means: a weight}}"
        for field in fields(Weights)
    ]
    levers = "levers:\n  - {lever: keys, name: the keys, share: 500, start: plot, basis: assumption}\n"
    terms = "terms:\n  - {term: pension, name: a pension, value: 3, cost: 20, basis: assumption}\n"
    return "format: 1\nweights:\n" + "\n".join(lines) + "\n" + levers + terms


FILES = {
    "scenario.yaml": SCENARIO,
    "variables.yaml": VARIABLES,
    "people.yaml": PEOPLE,
    "bodies.yaml": BODIES,
    "charges.yaml": CHARGES,
    "model.yaml": _model(),
    "glossary.yaml": GLOSSARY,
    "endings.yaml": ENDINGS,
    "record/sources.yaml": SOURCES,
    "record/claims.yaml": CLAIMS,
    "record/questions.yaml": QUESTIONS,
    "scenes/1.yaml": SCENES,
}


def write_small(parent: Path, **edits: str) -> Path:
    """The scenario's folder below ``parent``; each edit puts new words for old ones, wherever they stand."""
    folder = parent / NAME
    for name, text in FILES.items():
        for old, new in edits.items():
            text = text.replace(old, new)
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
