"""A transcript: scripted lines put to the plain face, and everything it said."""

from collections.abc import Iterable

from game.plain.face import PlainFace
from game.play.play import Play
from game.play.rules import Rules
from game.play.seat import Seat


class Transcript:
    """One sitting: what was typed, what was written, and whether an ending was reached."""

    def __init__(self, rules: Rules, role: str, lines: Iterable[str], *, seed: int = 7, strict: bool = False) -> None:
        self.seat = Seat(Play.begin(rules, role, seed))
        self.said: list[str] = []
        self._lines = iter(lines)
        self.face = PlainFace(self.seat, self._read, self.said.append, strict=strict)
        self.ended = self.face.run()

    def _read(self, prompt: str) -> str | None:
        self.said.append(prompt)
        return next(self._lines, None)

    @property
    def text(self) -> str:
        return "\n".join(self.said)

    @property
    def last(self) -> str:
        """What was said between the last two prompts."""
        *_, answer, _ = self.text.split("\n> ") if self.text.endswith("> ") else (*self.text.split("\n> "), "")
        return answer


def answer(rules: Rules, *lines: str, role: str = "anna") -> str:
    """What the plain face answers to the last of these lines."""
    return Transcript(rules, role, lines).last.strip()
