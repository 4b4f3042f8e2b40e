"""The three kinds of value a variable, a question or an expression can have."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Type:
    """A flag, a number, or one of named values; every value is kept as a whole number (a name as its position)."""

    kind: str
    values: tuple[str, ...] = ()

    def words(self) -> str:
        return "one of " + ", ".join(self.values) if self.kind == "one-of" else _WORDS[self.kind]


_WORDS = {"flag": "a flag (yes or no)", "number": "a number"}
FLAG = Type("flag")
NUMBER = Type("number")
YES_NO = ("no", "yes")


def one_of(values: tuple[str, ...]) -> Type:
    return Type("one-of", values)
