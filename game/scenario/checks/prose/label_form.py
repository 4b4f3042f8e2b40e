"""P0514 and P0515: labels unlike their siblings, and what follows a choice told in the words of its label."""

from game.reading.diagnostic import Problems, Related
from game.scenario.aspects.places import choices
from game.scenario.model import Choice, Scenario

STOPS = ".!?…"
CLOSING = "”»\"')"


def label_form(scenario: Scenario, problems: Problems) -> None:
    for scene in scenario.scenes.values():
        written = choices(scene)
        stopped = sum(_is_stopped(choice.label) for choice in written)
        for choice in written:
            reason = _odd(choice.label, stopped > len(written) // 2)
            if choice.label and reason:
                problems.report("P0514", choice.at.span("label"), choice=choice.id, reason=reason)
            _echo(choice, problems)


def _odd(label: str, stops: bool) -> str:
    first = next((letter for letter in label if letter.isalnum()), "")
    if first.islower():
        return "does not begin with a capital"
    return "ends without a full stop, and those beside it have one" if stops and not _is_stopped(label) else ""


def _is_stopped(label: str) -> bool:
    return label.rstrip(CLOSING).endswith(tuple(STOPS))


def _echo(choice: Choice, problems: Problems) -> None:
    said = _letters(choice.at.text("then")).removeprefix("you")
    if said and said == _letters(choice.label):
        related = (Related(choice.at.span("label"), "the label"),)
        problems.report("P0515", choice.at.span("then"), related=related, choice=choice.id)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
