"""From the record's files, read and shaped, to claims, sources and questions."""

from collections.abc import Mapping

from game.reading.diagnostic import Problems
from game.reading.kinds import CHECKS, RANGE
from game.reading.nodes import Items, Text
from game.reading.shaped import Record
from game.reading.unknown import report_unknown
from game.record.claim import Citation, Claim, Rival, Source, Standing
from game.record.question import Question, RivalAnswer

_YES_NO = {"no": "no", "yes": "yes"}
WIDEST = 10_000


def build_source(record: Record) -> Source:
    return Source(
        record.text("source"),
        record.text("author"),
        record.text("title"),
        record.text("year"),
        record.text("kind"),
        record.text("root"),
        record.text("note"),
        record,
    )


def build_claim(record: Record, sources: Mapping[str, Source]) -> Claim:
    """A claim; a citation without a root of its own takes its source's."""
    return Claim(
        record.text("claim"),
        record.text("date"),
        record.text("when"),
        record.text("where"),
        " ".join(record.text("text").split()),
        Standing(record.maybe("standing") or Standing.CONTESTED),
        tuple(_citation(item, sources) for item in record.records("sources")),
        tuple(Rival(" ".join(item.text("text").split()), item.words("sources")) for item in record.records("rivals")),
        record.text("checked"),
        record.flag("settled"),
        record,
    )


def _citation(record: Record, sources: Mapping[str, Source]) -> Citation:
    source = record.text("source")
    own = sources[source].root if source in sources else ""
    return Citation(
        source, record.text("says"), record.text("place"), record.maybe("root") or own, record.text("quoted-through")
    )


def build_question(record: Record, claims: Mapping[str, Claim], problems: Problems) -> Question:
    """A question; an answer that is none of its values is reported and left out."""
    kind = record.text("type")
    # A number is its own words, whatever an author has listed beside it.
    written = {} if kind == "number" else {key.value: value.value for key, value in record.pairs("values")}
    values = _YES_NO if kind == "yes-no" else written
    first = next((claims[claim] for claim in record.words("claims") if claim in claims), None)
    best = _best(record, kind, values, problems)
    return Question(
        record.text("question"),
        record.text("asks"),
        kind,
        values,
        best,
        _best_words(record, values, best),
        tuple(_rivals(record, kind, values, problems)),
        record.words("claims"),
        first.standing if first else Standing.CONTESTED,
        " ".join(record.text("note").split()),
        record,
    )


def _best(record: Record, kind: str, values: Mapping[str, str], problems: Problems) -> frozenset[int]:
    node = record.node("best")
    texts = node.items if isinstance(node, Items) else (node,)
    found: set[int] = set()
    for text in texts:
        if isinstance(text, Text):
            found |= _answers(text, kind, values, problems)
    return frozenset(found)


def _answers(text: Text, kind: str, values: Mapping[str, str], problems: Problems) -> set[int]:
    """The numbers that one written answer stands for."""
    if kind == "number" and (span := RANGE.fullmatch(text.value)):
        low, high = int(span[1]), int(span[2])
        if low <= high:
            return set(range(low, min(high, low + WIDEST) + 1))
    if kind == "number" and CHECKS["number"](text.value):
        return {int(text.value)}
    if text.value in values:
        return {tuple(values).index(text.value)}
    report_unknown(
        "P0403", text.span, text.value, values, problems, values, value=text.value, values=_possible(kind, values)
    )
    return set()


def _possible(kind: str, values: Mapping[str, str]) -> str:
    return "a whole number, or two with dots between, such as 1..3" if kind == "number" else ", ".join(values)


def _best_words(record: Record, values: Mapping[str, str], best: frozenset[int]) -> str:
    if not best:
        return "the record does not say"
    if not values:
        text = record.node_text("best")
        return text.value if text else ", ".join(map(str, sorted(best)))
    return " or ".join(tuple(values.values())[answer] for answer in sorted(best))


def _rivals(record: Record, kind: str, values: Mapping[str, str], problems: Problems) -> list[RivalAnswer]:
    rivals = []
    for item in record.records("rivals"):
        text = item.node_text("value")
        if text is not None:
            rivals += [RivalAnswer(value, item.text("says")) for value in _answers(text, kind, values, problems)]
    return rivals
