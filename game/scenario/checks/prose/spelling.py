"""P0510 and P0511: names and terms spelt otherwise than in the lists of people and terms."""

import re
from collections.abc import Iterator

from game.reading.diagnostic import Problems
from game.scenario.aspects.writings import introductions, whole, writings
from game.scenario.model import Scenario
from game.scenario.workshop import placed

# Shorter words are too near to one another: Titov and Tikhov are two men.
SHORTEST_NAME, SHORTEST_TERM = 6, 7
_WORD = re.compile(r"\b[^\W\d_][^\W\d_]+\b")
# No boundary of a word before it: with one, the search would stop at every letter.
_CAPITAL = re.compile(rf"[A-Z][a-z]{{{SHORTEST_NAME - 2},}}\b")


def spelling(scenario: Scenario, problems: Problems) -> None:
    """All texts are looked through at once; only where a word is odd is it looked for in each."""
    known = frozenset(_known(scenario))
    near = _neighbours(known)
    texts, words = writings(scenario), whole(scenario)
    fresh = (word for word in dict.fromkeys(_CAPITAL.findall(words)) if not _is_known(word, known))
    odd = {word: meant for word in fresh if (meant := _meant(word, near)) and _is_a_name(word, words)}
    for text in texts if odd else ():
        for found in _CAPITAL.finditer(text.value):
            if found[0] in odd:
                span = placed(text, found.start(), problems)
                problems.report("P0510", span, word=found[0], meant=odd[found[0]])


def avoided_words(scenario: Scenario, problems: Problems) -> None:
    """Only in the scenes and what introduces them: the record quotes others, and an ending may tell of other times."""
    scenes = scenario.scenes.values()
    texts = (*introductions(scenario), *(text for scene in scenes for text in (*scene.headings, *scene.prose)))
    folded = whole(scenario).casefold() if scenario.avoided else ""
    avoided = {word.casefold(): term for word, term in scenario.avoided.items() if word.casefold() in folded}
    words = sorted(avoided, key=len, reverse=True)
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
    for text in texts if avoided else ():
        for found in pattern.finditer(text.value):
            span = placed(text, found.start(), problems)
            problems.report("P0511", span, word=found[0], term=avoided[found[0].casefold()])


def _known(scenario: Scenario) -> Iterator[str]:
    for person in scenario.people.values():
        for word in _WORD.findall(f"{person.name} {person.full_name}"):
            if len(word) >= SHORTEST_NAME:
                yield word
    for term, _, _ in scenario.glossary:
        yield from (word for word in _WORD.findall(term) if len(word) >= SHORTEST_TERM and word[0].isupper())


def _is_known(word: str, known: frozenset[str]) -> bool:
    """Known as it stands, as one of several, or as the name that a man's wife and daughters bear in Russian."""
    return word in known or f"{word}s" in known or (word[:-1] in known and word[-1] in "sa")


def _neighbours(known: frozenset[str]) -> dict[str, str]:
    """Every known word, whole and with each of its letters left out: what is one letter away meets it there."""
    near = {word: word for word in known}
    for word in known:
        for place in range(len(word)):
            near.setdefault(word[:place] + word[place + 1 :], word)
    return near


def _meant(word: str, near: dict[str, str]) -> str:
    """The known word within one letter of this one, or nothing."""
    if word in near:
        return near[word]
    for place in range(1, len(word)):
        shorter = word[:place] + word[place + 1 :]
        candidate = near.get(shorter, "")
        if candidate and (shorter == candidate or _differs_by_one(word, candidate)):
            return candidate
    return ""


def _differs_by_one(word: str, other: str) -> bool:
    """One letter written for another, or two that stand side by side in the wrong order."""
    if len(word) != len(other):
        return False
    odd = [place for place in range(len(word)) if word[place] != other[place]]
    swapped = len(odd) == 2 and odd[1] == odd[0] + 1 and word[odd[0]] == other[odd[1]] and word[odd[1]] == other[odd[0]]
    return len(odd) == 1 or swapped


def _is_a_name(word: str, words: str) -> bool:
    """Whether it is only ever written with a capital; a plain word at the head of a sentence is not a name."""
    return word.lower() not in words
