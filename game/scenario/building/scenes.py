"""From the files of scenes and endings, read and shaped, to scenes, choices and endings."""

from collections.abc import Iterator

from game.reading.nodes import Fields, Items, Node, Text
from game.reading.shaped import Record, read_shape
from game.reading.unknown import report_unknown
from game.scenario.format.tables import WAY
from game.scenario.model import CONTINUE, Answer, Choice, Ending, Scene, Way
from game.scenario.prose import Prose
from game.scenario.types import FLAG
from game.scenario.workshop import Workshop


def build_scene(record: Record, workshop: Workshop) -> Scene:
    written = record.records("choices")
    choices = tuple(_choice(item, workshop) for item in written)
    when, _, _ = record.text("when").partition("\n")
    return Scene(
        record.text("scene"),
        record.text("was"),
        record.text("act"),
        record.text("title"),
        when,
        record.text("where"),
        record.words("present"),
        record.text("decides"),
        record.text("history") or "done",
        record.words("claims"),
        tuple(" ".join(phrase.split()) for phrase in record.words("invented")),
        workshop.prose(record.node_text("text")),
        workshop.proses(record, "seen-by"),
        record.words("fallback"),
        choices or (_continue(record, workshop),),
        record,
        (*_headings(record), *(label for item in written for label in item.texts("label"))),
        (*_prose(record), *(text for item in written for text in _prose(item))),
    )


def _headings(record: Record) -> tuple[Text, ...]:
    return (*record.texts("title"), *record.texts("where"))


def _prose(record: Record) -> Iterator[Text]:
    """What is told in one part, and what others see of it."""
    for key in ("text", "then", "closed"):
        yield from record.texts(key)
    for _, text in record.pairs("seen-by"):
        yield text


def _choice(record: Record, workshop: Workshop) -> Choice:
    return Choice(
        record.text("id"),
        record.text("was"),
        record.text("label"),
        record.text("history"),
        record.words("claims"),
        workshop.expression(record.node_text("require"), FLAG),
        workshop.prose(record.node_text("closed")),
        workshop.expression(record.node_text("rule"), FLAG),
        workshop.effects(record),
        _answers(record, workshop),
        workshop.prose(record.node_text("then")),
        workshop.proses(record, "seen-by"),
        _ways(record.node("goto"), workshop),
        record,
    )


def _continue(record: Record, workshop: Workshop) -> Choice:
    """The one choice of a scene that asks for no decision."""
    effects, answers = workshop.effects(record), _answers(record, workshop)
    ways = _ways(record.node("goto"), workshop)
    return Choice(CONTINUE, "", "Go on.", "", (), None, None, None, effects, answers, None, {}, ways, record)


def _answers(record: Record, workshop: Workshop) -> tuple[Answer, ...]:
    found = []
    for question, value in record.pairs("answers"):
        if question.value not in workshop.questions:
            word, known = question.value, workshop.questions
            report_unknown("P0311", question.span, word, known, workshop.problems, known, question=word)
        elif expression := workshop.expression(value, workshop.questions[question.value]):
            found.append(Answer(question.value, expression))
    return tuple(found)


def _ways(node: Node | None, workshop: Workshop) -> tuple[Way, ...]:
    """A scene's id, or conditions tried in order."""
    if isinstance(node, Text):
        return (Way(node.value, None),)
    found = []
    for item in node.items if isinstance(node, Items) else ():
        record = read_shape(item, WAY, workshop.problems)
        if isinstance(item, Fields) and record.has("to"):
            found.append(Way(record.text("to"), workshop.expression(record.node_text("if"), FLAG)))
    return tuple(found)


_NO_PROSE = Prose("", ())


def build_ending(record: Record, workshop: Workshop) -> Ending:
    return Ending(
        record.text("ending"),
        record.text("title"),
        record.text("history"),
        record.text("won-by"),
        record.words("claims"),
        tuple(" ".join(phrase.split()) for phrase in record.words("invented")),
        workshop.prose(record.node_text("text")) or _NO_PROSE,
        workshop.proses(record, "seen-by"),
        record,
        _headings(record),
        tuple(_prose(record)),
    )
