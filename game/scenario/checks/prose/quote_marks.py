"""P0512: quotation marks or apostrophes of two kinds in one scenario."""

from collections.abc import Sequence

from game.reading.diagnostic import Problems
from game.reading.nodes import Text
from game.scenario.aspects.writings import told
from game.scenario.model import Scenario
from game.scenario.workshop import placed

KINDS = (
    ("quotation marks", '"', "“”", "“ and ”"),
    ("apostrophes", "'", "’‘", "’"),
)


def quote_marks(scenario: Scenario, problems: Problems) -> None:
    """The rarer kind is blamed, once, where it first stands."""
    texts = told(scenario)
    whole = "\n".join([text.value for text in texts])
    for name, straight, curly, shown in KINDS:
        of_straight = whole.count(straight)
        of_curly = sum(whole.count(sign) for sign in curly)
        if of_straight and of_curly:
            odd, count = (straight, of_straight) if of_straight <= of_curly else (curly, of_curly)
            usual = shown if odd == straight else straight
            span = placed(*_first(texts, odd), problems)
            problems.report("P0512", span, kind=name, count=str(count), usual=usual)


def _first(texts: Sequence[Text], signs: str) -> tuple[Text, int]:
    return next((text, place) for text in texts for place, sign in enumerate(text.value) if sign in signs)
