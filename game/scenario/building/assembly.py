"""Assembly: a Scenario put together from what its files hold, each part built when another first needs it."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TypeVar

from game.reading.diagnostic import Problems
from game.reading.nodes import Span
from game.reading.shaped import Record
from game.record.build import build_claim, build_question, build_source
from game.record.claim import Claim, Source
from game.record.question import Question
from game.scenario.building.people import build_body, build_charge, build_model, build_person
from game.scenario.building.scenes import build_ending, build_scene
from game.scenario.building.variables import build_role, build_steps, build_variable, build_walkthrough, sided
from game.scenario.effects import Vocabulary
from game.scenario.model import Body, Charge, Person, Role, Scenario, Variable
from game.scenario.power import Model
from game.scenario.types import FLAG, NUMBER, Type, one_of
from game.scenario.workshop import Workshop

T = TypeVar("T")


class Assembly:
    """The parts of one scenario. ``records`` holds the shaped records of each file or folder by its name."""

    def __init__(self, records: dict[str, list[Record]], digest: str, problems: Problems) -> None:
        self._records, self._digest, self._problems = records, digest, problems

    def scenario(self) -> Scenario:
        head = self._one("scenario.yaml")
        return Scenario(
            *_cover(head),
            acts={item.text("act"): item.text("title") for item in head.records("acts")},
            sealed=frozenset(item.text("act") for item in head.records("acts") if item.flag("sealed")),
            roles=self.roles,
            steps=self.steps,
            step_places={name.value: name.span for name, _ in self._one("variables.yaml").pairs("steps")},
            variables=self.variables,
            people=self.people,
            bodies=self.bodies,
            motions=self.motions,
            groups=self._groups(),
            charges=self.charges,
            model=self.model,
            scenes=self._keyed("scenes", "scenes", "scene", partial(build_scene, workshop=self._workshop)),
            endings=self._keyed("endings.yaml", "endings", "ending", partial(build_ending, workshop=self._workshop)),
            sources=self.sources,
            claims=self.claims,
            questions=self.questions,
            glossary=tuple(self._keyed("glossary.yaml", "terms", "term", _term).values()),
            avoided=self._avoided(),
            walkthroughs=tuple(build_walkthrough(item) for item in self._records["walkthroughs"]),
            digest=self._digest,
            at=head,
        )

    @cached_property
    def variables(self) -> dict[str, Variable]:
        build = partial(build_variable, problems=self._problems)
        return self._keyed("variables.yaml", "variables", "variable", build)

    @cached_property
    def steps(self) -> dict[str, int]:
        return build_steps(self._one("variables.yaml"), self._problems)

    @cached_property
    def roles(self) -> dict[str, Role]:
        return sided(self._keyed("scenario.yaml", "roles", "role", build_role))

    @cached_property
    def people(self) -> dict[str, Person]:
        return self._keyed("people.yaml", "people", "person", partial(build_person, problems=self._problems))

    @cached_property
    def bodies(self) -> dict[str, Body]:
        return self._keyed("bodies.yaml", "bodies", "body", build_body)

    @cached_property
    def motions(self) -> dict[str, str]:
        return self._keyed("bodies.yaml", "motions", "motion", lambda item: item.text("text"))

    @cached_property
    def charges(self) -> dict[str, Charge]:
        build = partial(build_charge, problems=self._problems)
        return self._keyed("charges.yaml", "charges", "charge", build)

    @cached_property
    def model(self) -> Model:
        return build_model(self._one("model.yaml"), self._problems)

    @cached_property
    def sources(self) -> dict[str, Source]:
        return self._keyed("record/sources.yaml", "sources", "source", build_source)

    @cached_property
    def claims(self) -> dict[str, Claim]:
        return self._keyed("record/claims.yaml", "claims", "claim", partial(build_claim, sources=self.sources))

    @cached_property
    def questions(self) -> dict[str, Question]:
        build = partial(build_question, claims=self.claims, problems=self._problems)
        return self._keyed("record/questions.yaml", "questions", "question", build)

    @cached_property
    def _workshop(self) -> Workshop:
        """Everything that scenes may name, for checking their expressions, effects and prose."""
        known = {
            "person": tuple(self.people),
            "charge": tuple(self.charges),
            "lever": tuple(self.model.levers),
            "body": tuple(self.bodies),
            "motion": tuple(self.motions),
            "role": tuple(self.roles),
            "term": tuple(self.model.terms),
        }
        types = {name: variable.type for name, variable in self.variables.items()}
        asked = {name: _answer_type(question.kind, tuple(question.values)) for name, question in self.questions.items()}
        return Workshop(Vocabulary(types, self.steps, known), asked, self._problems)

    def _groups(self) -> dict[str, str]:
        return {key.value: value.value for key, value in self._one("charges.yaml").pairs("groups")}

    def _avoided(self) -> dict[str, str]:
        """The words that the glossary warns of, each with the term to write instead."""
        terms = self._one("glossary.yaml").records("terms")
        return {word: item.text("term") for item in terms for word in item.words("not")}

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


def _cover(head: Record) -> tuple[str, str, str, bool, int, str, str, str]:
    """What stands at the head of a scenario, in the order of its fields."""
    named, opening = (head.text("scenario"), head.text("title"), head.text("subtitle")), head.text("opening")
    minutes = head.number("minutes", 30)
    return *named, head.flag("draft"), minutes, opening, head.text("content-note"), head.text("primer")


def _term(record: Record) -> tuple[str, str, str]:
    return record.text("term"), record.text("cyrillic"), " ".join(record.text("means").split())


def _answer_type(kind: str, values: tuple[str, ...]) -> Type:
    return one_of(values) if kind == "one-of" else NUMBER if kind == "number" else FLAG
