"""A village and its mill: a small scenario that nothing is wrong with, for tests to spoil one file at a time."""

import re
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from game.politics.weights import DEFAULTS
from game.reading.diagnostic import Problems
from game.scenario.model import Scenario
from game.scenario.read import read_scenario

LETTER = "scenes/1-letter.yaml"

VILLAGE: dict[str, str] = {
    "scenario.yaml": """\
format: 1
scenario: village
title: The mill
opening: letter
primer: |
  The village has one mill, and the mill has one master.
acts:
  - {act: evening, title: An evening in March}
roles:
  - role: anna
    against: boris
    side: removal
    aim: To have the mill closed.
    brief: |
      You count the sacks at night.
    invented: [You count the sacks]
  - role: boris
    against: anna
    side: khrushchev
    aim: To keep the mill.
    brief: |
      The mill was your father's.
    claims: [mill-owner]
    watch: [calm]
""",
    "variables.yaml": """\
format: 1
steps: {little: 1, much: 3}
variables:
  - {variable: warned, type: flag, start: no, known-to: [boris], means: Boris has been warned}
  - {variable: calm, type: number, from: 0, to: 10, start: 5, means: How calm the room is}
  - {variable: speaker, type: one-of, values: [nobody, anna, boris], start: nobody, means: Who speaks first}
  - {variable: votes, type: number, from: 0, to: 10, start: 0, means: Votes for closing the mill}
  - {variable: rung, type: flag, start: no, means: The bell has been rung}
""",
    "people.yaml": """\
format: 1
people:
  - person: anna
    name: Anna
    model: {grievance: 500, commitment: 1, fear: 300, ambition: 400, weight: 2, basis: assumption}
  - person: boris
    name: Boris
    claims: [mill-owner]
  - person: clara
    name: Clara
    group: farmers
    model: {grievance: 100, commitment: 0, fear: 300, ambition: 400, weight: 1, basis: mill-owner}
    seen:
      anna: {stance: leaning, why: She sold you her horse.}
""",
    "bodies.yaml": """\
format: 1
bodies:
  - {body: council, name: The village council, members: [anna, boris, clara]}
motions:
  - {motion: closing, text: To close the mill.}
""",
    "charges.yaml": """\
format: 1
groups: {farmers: the farmers}
charges:
  - charge: short_weight
    text: The sacks are light.
    for: The scales were his own.
    against: Flour dries.
    weighs: {farmers: 300}
    own: {clara: -100}
    basis: assumption
""",
    "model.yaml": """\
format: 1
weights:
levers:
  - {lever: key, name: the key of the mill, share: 1000, start: nobody, basis: assumption}
terms:
  - {term: seat, name: his seat on the council, value: 2, cost: 10, basis: mill-owner}
""",
    "glossary.yaml": """\
format: 1
terms:
  - {term: sack, cyrillic: мешок, means: Fifty kilograms.}
""",
    "endings.yaml": """\
format: 1
endings:
  - ending: closed
    title: The wheel stands still
    history: done
    won-by: anna
    claims: [mill-closed]
    text: The mill is closed.
  - ending: open
    title: The wheel turns
    history: thinkable
    won-by: boris
    invented: [The wheel turns]
    text: The wheel turns.
    seen-by:
      anna: You hear it at night.
""",
    "record/sources.yaml": """\
format: 1
sources:
  - {source: parish-book, author: The parish, title: Book of the parish, year: 1911, kind: primary, root: parish}
  - {source: clara-letters, author: Clara, title: Letters, year: 1920, kind: memoir, root: clara}
""",
    "record/claims.yaml": """\
format: 1
claims:
  - claim: mill-owner
    date: 1911-03
    text: The mill belonged to Boris.
    standing: documented
    sources: [{source: parish-book}]
    known-to: [boris]
  - claim: mill-closed
    date: 1911-03-02
    text: The council closed the mill; “enough flour has been lost”, said the elder.
    standing: well-attested
    sources: [{source: parish-book}, {source: clara-letters, says: eyewitness}]
    known-from: 1911-03-02
    rivals: [{text: It closed by itself., sources: [clara-letters]}]
""",
    "record/questions.yaml": """\
format: 1
questions:
  - {question: read_aloud, asks: Was the letter read aloud?, type: yes-no, best: yes, claims: [mill-closed]}
""",
    LETTER: """\
format: 1
scenes:
  - scene: letter
    act: evening
    title: A letter
    where: the mill
    decides: anna
    claims: [mill-owner]
    text: |
      A letter lies under the door of the mill.
    choices:
      - id: read_it
        label: Read it aloud.
        history: done
        goto: council
      - id: burn_it
        label: Burn it.
        history: thinkable
        goto: council
""",
    "scenes/2-council.yaml": """\
format: 1
scenes:
  - scene: council
    act: evening
    title: The council
    when: 1911-03-02 evening
    where: the school
    present: [anna, boris, clara]
    decides: boris
    claims: [mill-closed]
    invented: [Somebody coughs]
    text: |
      {if warned}You were warned.{else}Nobody looks at you.{end} Somebody coughs.

      The elder says “enough flour has been lost”. {speaker} is to speak first.
    seen-by:
      anna: |
        He stands at the stove.
    fallback: [leave]
    choices:
      - id: speak_first
        label: Speak before she does.
        history: done
        claims: [mill-closed]
        do: [speaker = boris, calm falls little, "rebut(charge=short_weight, by=boris)"]
        answers: {read_aloud: yes}
        then: They let you finish.
        seen-by:
          anna: He speaks for a long time.
        goto: clara_decides
      - id: leave
        label: Leave by the back door.
        history: thinkable
        require: calm > 3 and speaker == nobody
        closed: They stand in the door, {calm} deep.
        do: [warned = yes, calm rises much]
        answers: {read_aloud: no}
        goto: bell
  - scene: clara_decides
    act: evening
    title: Clara
    where: the school
    decides: clara
    claims: [mill-closed]
    seen-by:
      anna: Clara looks at you.
      boris: Clara looks at the stove.
    choices:
      - id: stays_silent
        label: She says nothing.
        history: thinkable
        rule: warned
        do: ["hear(person=clara, into=votes)"]
        goto: vote
      - id: speaks
        label: She speaks of the sacks.
        history: done
        do: ["speak(person=clara, side=removal)"]
        goto: vote
  - scene: vote
    act: evening
    title: Hands
    where: the school
    claims: [mill-closed]
    text: |
      Hands are raised.
    do: ["divide(body=council, motion=closing, into=votes)"]
    goto:
      - {if: votes > 1, to: closed}
      - {to: open}
""",
    "scenes/3-bell.yaml": """\
format: 1
scenes:
  - scene: bell
    act: evening
    title: The bell
    where: the road
    invented: [The road is dark]
    text: |
      The road is dark. {if rung}The bell rings.{end}
    do: ["chance(odds=50, into=rung)"]
    goto: open
""",
    "walkthroughs/history.yaml": """\
format: 1
walkthrough: history
role: anna
seed: 1
moves: [history]
ending: closed
findings: {read_aloud: as-recorded}
""",
}


def read_village(folder: Path, changed: Mapping[str, str] | None = None) -> tuple[Scenario | None, Problems]:
    """The village as read from a folder, some of its files written otherwise."""
    for name, text in (VILLAGE | dict(changed or {})).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(with_weights(text) if name == "model.yaml" else text, encoding="utf-8")
    problems = Problems()
    return read_scenario(folder, problems), problems


def codes(folder: Path, changed: Mapping[str, str] | None = None) -> list[str]:
    """The codes that the village earns with some of its files written otherwise."""
    _, problems = read_village(folder, changed)
    return [found.code for found in problems.diagnostics]


def with_weights(text: str) -> str:
    """A model's table with every weight that it does not name itself."""
    named = set(re.findall(r"weight: (\w+)", text))
    lines = [
        f"  - {{weight: {name}, value: {value}, range: {value}..{value}, basis: assumption, means: a weight}}\n"
        for name, value in asdict(DEFAULTS).items()
        if name not in named
    ]
    return text.replace("weights:\n", "weights:\n" + "".join(lines))
