"""The files of a scenario: which kinds there are, where each stands, and by which table it is read."""

from dataclasses import dataclass

from game.reading.shape import Shape
from game.record import tables as record_tables
from game.scenario.format import people_tables, tables


@dataclass(frozen=True, slots=True)
class FileKind:
    """One kind of file: its name, where it stands in a scenario's folder, and what it may hold.

    ``place`` is a file, or a folder of files for a kind of which there may be several. ``absent`` is what a file that
    is not there stands for; without it, the file must be there.
    """

    name: str
    place: str
    shape: Shape
    absent: str = ""

    @property
    def several(self) -> bool:
        return not self.place.endswith(".yaml")


FILE_KINDS = (
    FileKind("scenario", "scenario.yaml", tables.SCENARIO),
    FileKind("variables", "variables.yaml", tables.VARIABLES, "format: 1\nvariables: []\n"),
    FileKind("people", "people.yaml", people_tables.PEOPLE),
    FileKind("bodies", "bodies.yaml", people_tables.BODIES, "format: 1\nbodies: []\nmotions: []\n"),
    FileKind("charges", "charges.yaml", people_tables.CHARGES, "format: 1\ngroups: {}\ncharges: []\n"),
    FileKind("model", "model.yaml", people_tables.MODEL, "format: 1\nweights: []\nlevers: []\nterms: []\n"),
    FileKind("glossary", "glossary.yaml", people_tables.GLOSSARY, "format: 1\nterms: []\n"),
    FileKind("endings", "endings.yaml", tables.ENDINGS),
    FileKind("sources", "record/sources.yaml", record_tables.SOURCES, "format: 1\nsources: []\n"),
    FileKind("claims", "record/claims.yaml", record_tables.CLAIMS, "format: 1\nclaims: []\n"),
    FileKind("questions", "record/questions.yaml", record_tables.QUESTIONS, "format: 1\nquestions: []\n"),
    FileKind("scenes", "scenes", tables.SCENES),
    FileKind("walkthrough", "walkthroughs", tables.WALKTHROUGH),
)
