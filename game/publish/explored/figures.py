"""Figures: shares, points and counts as a reader sees them, the same wherever a survey is shown."""

from game.explore.survey.shares import Share
from game.explore.survey.survey import ChoiceEffect, Survey
from game.scenario.model import Scenario
from game.scenario.values import names_of

VERDICTS = {
    "moves": "moves an ending",
    "leads": "leads elsewhere",
    "numbers": "changes numbers",
    "record": "answers the record, no more",
    "none": "changes nothing",
}


def percent(part: float) -> str:
    """A share in hundredths, with one place; what is there at all is never 0.0."""
    return "<0.1" if 0 < part < 0.0005 else f"{100 * part:.1f}"


def bounds(share: Share) -> str:
    return f"{percent(share.low)}–{percent(share.high)}"


def bounded(share: Share) -> str:
    return f"{percent(share.share)} % ({bounds(share)})"


def points(effect: ChoiceEffect) -> str:
    return f"{effect.points:+.1f} ({effect.low:+.1f} to {effect.high:+.1f})"


def part(count: int, of: int) -> float:
    return count / of if of else 0.0


def cut(text: str, most: int) -> str:
    """A text on one line, shortened at the end where it is too long."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def places(survey: Survey) -> dict[tuple[str, str], str]:
    """By scene and choice: the line and seed of a play that takes it."""
    numbers = {line.line: number for number, line in enumerate(survey.lines, 1)}
    taken = (each for each in survey.coverage if each.kind == "choice" and each.line in numbers)
    return {(each.scene, each.choice): f"line {numbers[each.line]}, seed {each.seed}" for each in taken}


def winner(survey: Survey, role: str) -> str:
    """Whose win an ending is, by name."""
    return next((chair.name for chair in survey.agency if chair.role == role), role)


def ending_title(survey: Survey, ending: str) -> str:
    """An ending by its title; a play that never ends by what it is."""
    titles = {each.ending: each.title for line in survey.lines for each in line.endings}
    return titles.get(ending, ending) if ending else "no ending"


def begun(survey: Survey, scenario: Scenario) -> str:
    """Where the plays begin, if not as the scenario does."""
    said = [f"at {survey.start}"] if survey.start != scenario.opening else []
    if survey.changed:
        said.append("with " + ", ".join(f"{name} = {_word(scenario, name, value)}" for name, value in survey.changed))
    return " ".join(said)


def _word(scenario: Scenario, name: str, value: int) -> str:
    words = names_of(scenario.variables[name].type) if name in scenario.variables else ()
    return words[value] if 0 <= value < len(words) else str(value)
