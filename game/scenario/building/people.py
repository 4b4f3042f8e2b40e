"""From the files on people, bodies, charges and the model, read and shaped, to their data."""

from game.politics.stance import Stance
from game.politics.weights import Weights
from game.reading.diagnostic import Problems
from game.reading.kinds import CHECKS
from game.reading.nodes import Fields
from game.reading.shaped import Record, read_shape
from game.scenario.format.people_tables import PRIOR
from game.scenario.model import Block, Body, Charge, Person, Prior
from game.scenario.power import Lever, Model, Term, WeightNote

HOLDER_VALUES = {"plot": 1000, "nobody": 0, "khrushchev": -1000}


def build_person(record: Record, problems: Problems) -> Person:
    numbers = record.record("model")
    return Person(
        record.text("person"),
        record.text("name"),
        record.text("full-name"),
        record.text("cyrillic"),
        record.text("born"),
        record.text("died"),
        record.text("epithet"),
        tuple((item.text("office"), item.text("from"), item.text("to")) for item in record.records("offices")),
        record.text("about"),
        " ".join(record.text("part").split()),
        " ".join(record.text("after").split()),
        record.words("claims"),
        record.text("group"),
        _stance(numbers) if numbers else None,
        numbers.text("basis") if numbers else "",
        _seen(record, problems),
        record,
    )


def _stance(numbers: Record) -> Stance:
    grievance, commitment = numbers.number("grievance"), numbers.number("commitment")
    return Stance(grievance, commitment, numbers.number("fear"), numbers.number("ambition"), numbers.number("weight"))


def _seen(record: Record, problems: Problems) -> dict[str, Prior]:
    node = record.node("seen")
    found = {}
    for role, entry in node.entries.items() if isinstance(node, Fields) else ():
        prior = read_shape(entry.value, PRIOR, problems)
        found[role] = Prior(prior.text("stance"), prior.text("why"))
    return found


def build_body(record: Record) -> Body:
    return Body(
        record.text("body"),
        record.text("name"),
        record.text("about"),
        record.words("members"),
        record.words("attend"),
        record.words("absent"),
        record.text("method") or "roll_call",
        record.number("voices"),
        tuple(_block(item) for item in record.records("groups")),
        record.words("claims"),
        record,
    )


def _block(record: Record) -> Block:
    # Imported here, because a hall brings half of the model with it, and many scenarios have none.
    from game.politics.hall import Group

    group = Group(record.number("share"), record.number("mean"), record.number("spread"))
    return Block(record.text("group"), record.text("name"), group, record.text("basis"))


def build_charge(record: Record, problems: Problems) -> Charge:
    return Charge(
        record.text("charge"),
        " ".join(record.text("text").split()),
        " ".join(record.text("for").split()),
        " ".join(record.text("against").split()),
        record.words("claims"),
        _amounts(record, "weighs", problems),
        _amounts(record, "own", problems),
        record.text("basis"),
        record,
    )


def _amounts(record: Record, key: str, problems: Problems) -> dict[str, int]:
    found = {}
    for name, value in record.pairs(key):
        if CHECKS["number"](value.value):
            found[name.value] = int(value.value)
        else:
            problems.report("P0307", value.span, value=value.value)
    return found


def build_model(record: Record, problems: Problems) -> Model:
    """The model's table; a name too many or too few is reported at the file."""
    notes = tuple(_note(item) for item in record.records("weights"))
    try:
        weights = Weights.of({note.id: note.value for note in notes})
    except ValueError as error:
        if notes:
            problems.report("P0306", record.span("weights"), wrong=str(error))
        weights = Weights()
    levers = {item.text("lever"): _lever(item) for item in record.records("levers")}
    terms = {item.text("term"): _term(item) for item in record.records("terms")}
    return Model(weights, notes, levers, terms, record)


def _note(record: Record) -> WeightNote:
    low, _, high = record.text("range").partition("..")
    value = record.number("value")
    basis, means = record.text("basis"), record.text("means")
    return WeightNote(record.text("weight"), value, int(low or value), int(high or value), basis, means)


def _lever(record: Record) -> Lever:
    start = HOLDER_VALUES.get(record.text("start"), 0)
    return Lever(record.text("lever"), record.text("name"), record.number("share"), start, record.text("basis"))


def _term(record: Record) -> Term:
    return Term(
        record.text("term"), record.text("name"), record.number("value"), record.number("cost"), record.text("basis")
    )
