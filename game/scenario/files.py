"""The files of a scenario: which kinds there are, where each stands, and by which table it is read."""

from dataclasses import dataclass

from game.reading.shape import Shape
from game.record import tables as record_tables
from game.scenario import people_tables, tables


@dataclass(frozen=True, slots=True)
class FileKind:
    """One kind of file: its name, where it stands in a scenario's folder, and what it may hold.

    ``place`` is a file, or a folder of files for a kind of which there may be several.
    """

    name: str
    place: str
    shape: Shape

    @property
    def several(self) -> bool:
        return not self.place.endswith(".yaml")


FILE_KINDS = (
    FileKind("scenario", "scenario.yaml", tables.SCENARIO),
    FileKind("variables", "variables.yaml", tables.VARIABLES),
    FileKind("people", "people.yaml", people_tables.PEOPLE),
    FileKind("bodies", "bodies.yaml", people_tables.BODIES),
    FileKind("charges", "charges.yaml", people_tables.CHARGES),
    FileKind("model", "model.yaml", people_tables.MODEL),
    FileKind("glossary", "glossary.yaml", people_tables.GLOSSARY),
    FileKind("endings", "endings.yaml", tables.ENDINGS),
    FileKind("sources", "record/sources.yaml", record_tables.SOURCES),
    FileKind("claims", "record/claims.yaml", record_tables.CLAIMS),
    FileKind("questions", "record/questions.yaml", record_tables.QUESTIONS),
    FileKind("scenes", "scenes", tables.SCENES),
    FileKind("walkthrough", "walkthroughs", tables.WALKTHROUGH),
)
