"""Reading a scenario: its folder of YAML to a Scenario, with everything that is wrong collected in one pass."""

import hashlib
from collections.abc import Callable, Iterator
from importlib.resources.abc import Traversable
from typing import TypeVar

from game.reading.diagnostic import Problems
from game.reading.nodes import Span
from game.reading.parse import read_file
from game.reading.shape import Shape
from game.reading.shaped import Record, read_shape
from game.record import build as record_build
from game.record import tables as record_tables
from game.scenario import build_people, build_variables, people_tables, tables
from game.scenario.build_scenes import build_ending, build_scene
from game.scenario.checks import check_scenario
from game.scenario.effects import Vocabulary
from game.scenario.model import Scenario
from game.scenario.model import known_to as known_to
from game.scenario.types import FLAG, NUMBER, Type, one_of
from game.scenario.workshop import Workshop

T = TypeVar("T")
MOST_FILES = 500


def read_scenario(folder: Traversable, problems: Problems) -> Scenario | None:
    """The scenario in a folder, or None where its files are too broken to make one of.

    ``problems`` takes every diagnostic, those of the checks included.
    """
    library = _Library(folder, problems)
    records = library.records()
    if problems.errors and not all(name in records for name in _SINGLE):
        return None
    scenario = _Builder(records, library.digest(), problems).scenario()
    check_scenario(scenario, problems)
    return scenario


_SINGLE: dict[str, Shape] = {
    "scenario.yaml": tables.SCENARIO,
    "variables.yaml": tables.VARIABLES,
    "people.yaml": people_tables.PEOPLE,
    "bodies.yaml": people_tables.BODIES,
    "charges.yaml": people_tables.CHARGES,
    "model.yaml": people_tables.MODEL,
    "glossary.yaml": people_tables.GLOSSARY,
    "endings.yaml": tables.ENDINGS,
    "record/sources.yaml": record_tables.SOURCES,
    "record/claims.yaml": record_tables.CLAIMS,
    "record/questions.yaml": record_tables.QUESTIONS,
}
_FOLDERS: dict[str, Shape] = {"scenes": tables.SCENES, "walkthroughs": tables.WALKTHROUGH}


class _Library:
    """The files of one scenario's folder, each read once."""

    def __init__(self, folder: Traversable, problems: Problems) -> None:
        self._folder, self._problems = folder, problems
        self._hash = hashlib.sha256()

    def records(self) -> dict[str, list[Record]]:
        """What each file or folder of files holds, by name; a file that cannot be read is left out."""
        found: dict[str, list[Record]] = {}
        for name, shape in _SINGLE.items():
            if record := self._read(self._folder.joinpath(name), name, shape):
                found[name] = [record]
        for name, shape in _FOLDERS.items():
            found[name] = [record for path, file in self._files(name) if (record := self._read(path, file, shape))]
        return found

    def _files(self, name: str) -> Iterator[tuple[Traversable, str]]:
        folder = self._folder.joinpath(name)
        if folder.is_dir():
            paths = sorted(folder.iterdir(), key=lambda path: path.name)
            named = [path for path in paths if path.name.endswith((".yaml", ".yml"))]
            yield from ((path, f"{name}/{path.name}") for path in named[:MOST_FILES])

    def _read(self, path: Traversable, name: str, shape: Shape) -> Record | None:
        node = read_file(path, name, self._problems)
        if node is None:
            return None
        self._hash.update(name.encode() + b"\0" + path.read_bytes())
        return read_shape(node, shape, self._problems)

    def digest(self) -> str:
        """A short name for exactly these files."""
        return self._hash.hexdigest()[:16]


class _Builder:
    """Builds the parts of a scenario in the order in which they need one another."""

    def __init__(self, records: dict[str, list[Record]], digest: str, problems: Problems) -> None:
        self._records, self._digest, self._problems = records, digest, problems

    def scenario(self) -> Scenario:
        head, variables_file = self._one("scenario.yaml"), self._one("variables.yaml")
        problems = self._problems
        variables = self._keyed(
            "variables.yaml", "variables", "variable", lambda item: build_variables.build_variable(item, problems)
        )
        steps = build_variables.build_steps(variables_file, problems)
        people = self._keyed("people.yaml", "people", "person", lambda item: build_people.build_person(item, problems))
        bodies = self._keyed("bodies.yaml", "bodies", "body", build_people.build_body)
        motions = self._keyed("bodies.yaml", "motions", "motion", lambda item: item.text("text"))
        charges = self._keyed(
            "charges.yaml", "charges", "charge", lambda item: build_people.build_charge(item, problems)
        )
        model = build_people.build_model(self._one("model.yaml"), problems)
        roles = self._keyed("scenario.yaml", "roles", "role", build_variables.build_role)
        sources = self._keyed("record/sources.yaml", "sources", "source", record_build.build_source)
        claims = self._keyed(
            "record/claims.yaml", "claims", "claim", lambda item: record_build.build_claim(item, sources)
        )
        questions = self._keyed(
            "record/questions.yaml",
            "questions",
            "question",
            lambda item: record_build.build_question(item, claims, problems),
        )
        known = {
            "person": tuple(people),
            "charge": tuple(charges),
            "lever": tuple(model.levers),
            "body": tuple(bodies),
            "motion": tuple(motions),
            "role": tuple(roles),
            "term": tuple(model.terms),
        }
        types = {name: variable.type for name, variable in variables.items()}
        asked = {name: _answer_type(question.kind, tuple(question.values)) for name, question in questions.items()}
        workshop = Workshop(Vocabulary(types, steps, known), asked, problems)
        return Scenario(
            id=head.text("scenario"),
            title=head.text("title"),
            subtitle=head.text("subtitle"),
            minutes=head.number("minutes", 30),
            opening=head.text("opening"),
            content_note=head.text("content-note"),
            primer=head.text("primer"),
            acts={item.text("act"): item.text("title") for item in head.records("acts")},
            roles=roles,
            steps=steps,
            variables=variables,
            people=people,
            bodies=bodies,
            motions=motions,
            groups={key.value: value.value for key, value in self._one("charges.yaml").pairs("groups")},
            charges=charges,
            model=model,
            scenes=self._keyed("scenes", "scenes", "scene", lambda item: build_scene(item, workshop)),
            endings=self._keyed("endings.yaml", "endings", "ending", lambda item: build_ending(item, workshop)),
            sources=sources,
            claims=claims,
            questions=questions,
            glossary=tuple(
                (item.text("term"), item.text("cyrillic"), " ".join(item.text("means").split()))
                for item in self._one("glossary.yaml").records("terms")
            ),
            walkthroughs=tuple(build_variables.build_walkthrough(item) for item in self._records["walkthroughs"]),
            digest=self._digest,
            at=head,
        )

    def _one(self, file: str) -> Record:
        return self._records[file][0]

    def _keyed(self, file: str, key: str, name: str, build: Callable[[Record], T]) -> dict[str, T]:
        """The parts of a file by their ids; a second part of the same id is reported and left out."""
        found: dict[str, T] = {}
        places: dict[str, Span] = {}
        for record in self._records[file]:
            for item in record.records(key):
                identity = item.text(name)
                if identity in found:
                    where = places[identity]
                    place = f"{where.file}:{where.line}"
                    self._problems.report("P0301", item.span(name), kind=name, id=identity, first=place)
                elif identity:
                    found[identity] = build(item)
                    places[identity] = item.span(name)
        return found


def _answer_type(kind: str, values: tuple[str, ...]) -> Type:
    return one_of(values) if kind == "one-of" else NUMBER if kind == "number" else FLAG
