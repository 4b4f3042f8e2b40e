"""The verbs of the model as authors write them: one table for reading, checking and the documentation."""

from dataclasses import dataclass

SIDES = ("removal", "khrushchev")
HOLDERS = ("plot", "khrushchev", "nobody")
STANCES = ("with_you", "leaning", "against", "unknown")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One named argument. ``kind`` says what it refers to; ``values`` are listed where the words are fixed."""

    kind: str
    values: tuple[str, ...] = ()
    required: bool = True


def _flag() -> Parameter:
    return Parameter("yes-or-flag", required=False)


_PERSON = Parameter("person")
_SIDE = Parameter("word", SIDES)
_INTO_FLAG = Parameter("flag")
_INTO_NUMBER = Parameter("number")

VERBS: dict[str, dict[str, Parameter]] = {
    "ask": {"person": _PERSON, "side": _SIDE, "into": _INTO_FLAG},
    "hear": {"person": _PERSON, "into": _INTO_NUMBER},
    "speak": {"person": _PERSON, "side": _SIDE, "into": Parameter("number", required=False)},
    "argue": {"charge": Parameter("charge"), "by": _PERSON},
    "rebut": {"charge": Parameter("charge"), "by": _PERSON},
    "leave": {"person": _PERSON},
    "take": {"lever": Parameter("lever"), "by": Parameter("word", HOLDERS)},
    "promise": {"to": _PERSON, "by": Parameter("word", ("plot", "khrushchev"))},
    "unsettle": {"side": _SIDE, "by": Parameter("amount", required=False)},
    "divide": {
        "body": Parameter("body"),
        "motion": Parameter("motion"),
        "debate": _flag(),
        "fight": _flag(),
        "secret": _flag(),
        "into": _INTO_NUMBER,
    },
    "close": {"body": Parameter("body"), "fight": _flag(), "into": _INTO_FLAG},
    "settle": {"term": Parameter("term"), "into": _INTO_FLAG},
    "reveal": {
        "person": _PERSON,
        "to": Parameter("role"),
        "stance": Parameter("word", STANCES),
        "why": Parameter("text"),
    },
    "chance": {"odds": Parameter("odds"), "into": _INTO_FLAG},
}
