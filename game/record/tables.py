"""The keys that the files of the record may hold."""

from game.reading.shape import Key, Shape
from game.record.claim import Standing

CITATION = Shape(
    "source of a claim",
    (
        Key("source", "name", required=True, doc="a source's id", example="semichastny-memoir"),
        Key("says", "line", doc="what it says for the claim", example="eyewitness"),
        Key("place", "line", doc="where in it", example="p. 5"),
        Key("root", "name", doc="the witness it rests on here, if not the source's own", example="semichastny"),
        Key("quoted-through", "name", doc="the source it was read in, if only there", example="emelyanov"),
    ),
)
RIVAL = Shape(
    "rival version",
    (
        Key("text", "prose", required=True, doc="the other version", example="Mikhail Suslov telephoned."),
        Key("sources", "names", doc="who holds it", example="[seed-coup, towardfreedom]"),
    ),
)
CLAIM = Shape(
    "claim",
    (
        Key("claim", "name", required=True, doc="the claim's id", example="pits-call-who"),
        Key("date", "date", required=True, doc="a date, or two with a slash between", example="1964-10-12"),
        Key("when", "line", doc="the date in words", example="evening of 12 October 1964"),
        Key("where", "line", doc="the place", example="Moscow to Pitsunda"),
        Key(
            "text",
            "prose",
            required=True,
            doc="the statement",
            example="Brezhnev made the call that summoned Khrushchev.",
        ),
        Key(
            "standing",
            "choice",
            required=True,
            values=tuple(word.value for word in Standing),
            doc="how well attested",
            example="well-attested",
        ),
        Key(
            "settled",
            "flag",
            doc="well-attested as the settled view of histories: no second witness is named here",
            example="yes",
            default="no",
        ),
        Key("sources", "shapes", required=True, shape=CITATION, doc="who says so"),
        Key("rivals", "shapes", shape=RIVAL, doc="other versions"),
        Key("checked", "line", doc="how far the statement was checked", example="page read"),
        Key("known-from", "date", doc="since when anybody could know it", example="1964-10-14"),
        Key("known-to", "ids", doc="the roles that may know it; absent: all", example="[brezhnev]"),
    ),
)
SOURCE = Shape(
    "source",
    (
        Key("source", "name", required=True, doc="the source's id", example="semichastny-memoir"),
        Key("author", "line", required=True, doc="who wrote it", example="V. E. Semichastny"),
        Key("title", "line", required=True, doc="its title", example="Bespokoinoe serdtse"),
        Key("year", "line", doc="when it appeared", example="2002"),
        Key(
            "kind",
            "choice",
            required=True,
            values=("primary", "memoir", "scholarship", "press", "reference"),
            doc="what sort of source it is",
            example="memoir",
        ),
        Key(
            "root",
            "name",
            required=True,
            doc="whose knowledge it is; none if it only repeats others",
            example="semichastny",
        ),
        Key(
            "note",
            "prose",
            doc="how far to trust it",
            example="KGB chairman in the plot; central witness, self-justifying.",
        ),
    ),
)
RIVAL_ANSWER = Shape(
    "rival answer",
    (
        Key("value", "line", required=True, doc="an answer of the question", example="suslov"),
        Key("says", "line", required=True, doc="who gives it", example="two popular accounts"),
    ),
)
QUESTION = Shape(
    "question",
    (
        Key("question", "id", required=True, doc="the question's id", example="who_telephoned"),
        Key(
            "asks",
            "line",
            required=True,
            doc="the question",
            example="Who telephoned Pitsunda on the evening of 12 October?",
        ),
        Key(
            "type",
            "choice",
            required=True,
            values=("one-of", "yes-no", "number"),
            doc="the kind of answer",
            example="one-of",
        ),
        Key(
            "values",
            "pairs",
            doc="the answers of a one-of question, each with its words",
            example="{brezhnev: Brezhnev, suslov: Suslov}",
        ),
        Key(
            "best",
            "line-or-lines",
            doc="the record's answer: a value, a list of values or a range; absent: silent",
            example="brezhnev",
        ),
        Key("rivals", "shapes", shape=RIVAL_ANSWER, doc="answers that other sources give"),
        Key(
            "claims",
            "names",
            required=True,
            doc="claims it rests on; the first gives the standing",
            example="[pits-call-who]",
        ),
        Key(
            "note",
            "prose",
            doc="a sentence or two for the protocol page",
            example="Semichastny stood beside Brezhnev and later had reason to belittle him.",
        ),
    ),
)

_FORMAT = Key("format", "choice", required=True, values=("1",), doc="the format's number", example="1")
SOURCES = Shape("sources file", (_FORMAT, Key("sources", "shapes", required=True, shape=SOURCE, doc="the sources")))
CLAIMS = Shape("claims file", (_FORMAT, Key("claims", "shapes", required=True, shape=CLAIM, doc="the claims")))
QUESTIONS = Shape(
    "questions file", (_FORMAT, Key("questions", "shapes", required=True, shape=QUESTION, doc="the questions"))
)
