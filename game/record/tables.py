"""The keys that the files of the record may hold."""

from game.reading.shape import Key, Shape
from game.record.claim import Standing

CITATION = Shape(
    "source of a claim",
    (
        Key("source", "name", required=True, doc="a source's id"),
        Key("says", "line", doc="what it says for the claim"),
        Key("place", "line", doc="where in it"),
        Key("root", "name", doc="the witness it rests on here, if not the source's own"),
    ),
)
RIVAL = Shape(
    "rival version",
    (
        Key("text", "prose", required=True, doc="the other version"),
        Key("sources", "names", doc="who holds it"),
    ),
)
CLAIM = Shape(
    "claim",
    (
        Key("claim", "name", required=True, doc="the claim's id"),
        Key("date", "date", required=True, doc="a date, or two with a slash between"),
        Key("when", "line", doc="the date in words"),
        Key("where", "line", doc="the place"),
        Key("text", "prose", required=True, doc="the statement"),
        Key(
            "standing", "choice", required=True, values=tuple(word.value for word in Standing), doc="how well attested"
        ),
        Key("sources", "shapes", required=True, shape=CITATION, doc="who says so"),
        Key("rivals", "shapes", shape=RIVAL, doc="other versions"),
        Key("checked", "line", doc="how far the statement was checked"),
    ),
)
SOURCE = Shape(
    "source",
    (
        Key("source", "name", required=True, doc="the source's id"),
        Key("author", "line", required=True, doc="who wrote it"),
        Key("title", "line", required=True, doc="its title"),
        Key("year", "line", doc="when it appeared"),
        Key(
            "kind",
            "choice",
            required=True,
            values=("primary", "memoir", "scholarship", "press", "reference"),
            doc="kind",
        ),
        Key("root", "name", required=True, doc="whose knowledge it is; none if it only repeats others"),
        Key("note", "prose", doc="how far to trust it"),
    ),
)
RIVAL_ANSWER = Shape(
    "rival answer",
    (
        Key("value", "line", required=True, doc="an answer of the question"),
        Key("says", "line", required=True, doc="who gives it"),
    ),
)
QUESTION = Shape(
    "question",
    (
        Key("question", "id", required=True, doc="the question's id"),
        Key("asks", "line", required=True, doc="the question"),
        Key("type", "choice", required=True, values=("one-of", "yes-no", "number"), doc="the kind of answer"),
        Key("values", "pairs", doc="the answers of a one-of question, each with its words"),
        Key("best", "any", doc="the record's answer: a value, a list of values or a range; absent: silent"),
        Key("rivals", "shapes", shape=RIVAL_ANSWER, doc="answers that other sources give"),
        Key("claims", "names", required=True, doc="claims it rests on; the first gives the standing"),
        Key("note", "prose", doc="a sentence or two for the protocol page"),
    ),
)

_FORMAT = Key("format", "choice", required=True, values=("1",), doc="the format's number")
SOURCES = Shape("sources file", (_FORMAT, Key("sources", "shapes", required=True, shape=SOURCE, doc="the sources")))
CLAIMS = Shape("claims file", (_FORMAT, Key("claims", "shapes", required=True, shape=CLAIM, doc="the claims")))
QUESTIONS = Shape(
    "questions file", (_FORMAT, Key("questions", "shapes", required=True, shape=QUESTION, doc="the questions"))
)
