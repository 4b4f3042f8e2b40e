"""P0516 and P0517: paragraphs too long to be read at a screen, and words too long to stand on a narrow one."""

import re

from game.reading.diagnostic import Problems
from game.reading.nodes import Text
from game.scenario.aspects.places import pages
from game.scenario.aspects.writings import whole, writings
from game.scenario.model import Scenario
from game.scenario.workshop import placed

PARAGRAPH, NARROW = 120, 36
BLANK_LINE = "\n\n"
_TAG = re.compile(r"\{[^{}]*\}")
# A line may break behind these.
_UNBROKEN = re.compile(rf"[^\s\-–—/]{{{NARROW + 1},}}")


def paragraphs(scenario: Scenario, problems: Problems) -> None:
    for part in pages(scenario):
        for text in part.prose:
            if len(text.value) > PARAGRAPH:
                _long_paragraphs(text, problems)
    longest = max(map(len, whole(scenario).split()), default=0)
    for text in writings(scenario) if longest > NARROW else ():
        if len(text.value) > NARROW and max(map(len, text.value.split()), default=0) > NARROW:
            _long_word(text, problems)


def _long_paragraphs(text: Text, problems: Problems) -> None:
    start = 0
    for paragraph in text.value.split(BLANK_LINE):
        words = len(_TAG.sub(" ", paragraph).split()) if len(paragraph) > 2 * PARAGRAPH else 0
        if words > PARAGRAPH:
            at = start + len(paragraph) - len(paragraph.lstrip())
            problems.report("P0516", placed(text, at, problems), words=str(words), most=str(PARAGRAPH))
        start += len(paragraph) + len(BLANK_LINE)


def _long_word(text: Text, problems: Problems) -> None:
    without_tags = _TAG.sub(lambda tag: " " * len(tag[0]), text.value)
    if word := _UNBROKEN.search(without_tags):
        problems.report("P0517", placed(text, word.start(), problems), word=word[0], most=str(NARROW))
