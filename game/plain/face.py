"""The plain face's loop: show a page, read a line, take a choice or answer a word."""

from collections.abc import Callable, Iterator

from game.plain import told
from game.plain.commands import COMMANDS, Answer
from game.play.errors import PlayError
from game.play.page import Option
from game.play.seat import Seat

Read = Callable[[str], str | None]
Write = Callable[[str], None]
PROMPT = "> "


class PlainFace:
    """One sitting at a play. ``read`` gives a line, or None when there are no more.

    ``strict`` is for lines that nobody types: the first that cannot be taken raises PlayError.
    """

    def __init__(self, seat: Seat, read: Read, write: Write, *, strict: bool = False) -> None:
        self.seat, self._read, self._write, self._strict = seat, read, write, strict

    def run(self) -> bool:
        """Play until the reader leaves, or the lines run out; True if the play then stands at an ending.

        At an ending every word still answers, undo among them; a list of moves stops there.
        """
        self._show_page()
        while not (self._strict and self.seat.page.ending):
            if self.seat.page.ending:
                self._write("The play is over. Type record, why, undo, or quit.")
            line = self._read(PROMPT)
            if line is None or not self.answer(line.strip()):
                break
        return self.seat.page.ending is not None

    def answer(self, line: str) -> bool:
        """Answer one line; False when the reader leaves."""
        if not line:
            return True
        word, _, rest = line.partition(" ")
        option = self._option(line)
        if option is not None:
            self._choose(option)
        elif word.lower() in COMMANDS:
            return self._command(COMMANDS[word.lower()](self.seat, rest.strip()))
        else:
            self._refuse(f"“{line}” is neither a choice here nor a word I know. Type a number, or help.")
        return True

    def _option(self, line: str) -> Option | None:
        options = self.seat.page.options
        return next((option for option in options if line in (str(option.number), option.id)), None)

    def _choose(self, option: Option) -> None:
        try:
            self.seat.choose(option.id)
        except PlayError as refused:
            self._refuse(str(refused))
            return
        self._show_page()

    def _command(self, answer: Answer) -> bool:
        self._lines(answer.lines)
        if answer.show_page:
            self._show_page()
        return not answer.leave

    def _show_page(self) -> None:
        self._write("")
        self._lines(told.page_lines(self.seat.page))

    def _lines(self, lines: Iterator[str] | tuple[str, ...]) -> None:
        for line in lines:
            self._write(line)

    def _refuse(self, words: str) -> None:
        if self._strict:
            raise PlayError(f"{words} The play is saved up to there in {self.seat.saved_at}")
        self._write(words)
