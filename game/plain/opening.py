"""Before the first line of play: the page for newcomers, the note on content, and whose chair to take."""

from collections.abc import Callable, Iterator

from game.play.cards import ScenarioCard
from game.play.errors import PlayError


def opening_lines(card: ScenarioCard) -> Iterator[str]:
    """Title, the note on content and the one page that a newcomer needs."""
    yield card.title.upper()
    if card.subtitle:
        yield card.subtitle
    yield f"About {card.minutes} minutes. Everything is saved as you go. Type help at any time."
    yield ""
    for paragraph in (*card.content_note, *card.primer):
        yield paragraph
        yield ""


def ask_role(card: ScenarioCard, read: Callable[[str], str | None], write: Callable[[str], None]) -> str:
    """Ask until a role is named; raises PlayError when the lines run out."""
    write("Whose chair do you take?")
    for number, role in enumerate(card.roles, 1):
        write(f"{number}. {role.name} ({role.epithet}). {role.aim}")
    while (line := read("> ")) is not None:
        wanted = line.strip().casefold()
        for number, role in enumerate(card.roles, 1):
            if wanted in (str(number), role.id, role.name.casefold()):
                for paragraph in role.brief:
                    write(paragraph)
                return role.id
        write(f"Type a number from 1 to {len(card.roles)}, or a name.")
    raise PlayError("No chair was taken. Name one with --role.")
