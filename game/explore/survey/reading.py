"""Reading: what one role reads and decides in an average play of a line."""

from collections import Counter
from collections.abc import Iterator

from game.explore.program.marks import Taken, Told
from game.explore.program.program import UNENDED, Program
from game.explore.survey.survey import Reading
from game.explore.survey.words import words_in, words_of
from game.explore.tally import Tally
from game.play.telling import choice_prose, scene_prose
from game.scenario.model import Scenario
from game.scenario.prose import Prose

# A common rate for reading prose silently and with attention.
A_MINUTE = 220


def readings(program: Program, tally: Tally) -> Iterator[Reading]:
    """For each role, the means over all plays."""
    for role in program.rules.scenario.roles:
        yield _reading(program, tally, role)


def _reading(program: Program, tally: Tally, role: str) -> Reading:
    total = _ended(program.rules.scenario, tally, role)
    for number, plays in _passed(tally).items():
        marks = program.marks
        is_taking = marks.is_taking(number)
        counted = _taken(program, marks.taken(number), role) if is_taking else _told(marks.told(number), role)
        for name, count in counted.items():
            total[name] += plays * count
    mean = {name: round(total[name] / max(1, tally.plays), 2) for name in ("words", "decisions", "claims")}
    choices = round(total["choices"] / max(1, total["decisions"]), 2)
    name, minutes = program.rules.scenario.people[role].name, round(mean["words"] / A_MINUTE, 1)
    return Reading(role, name, mean["words"], minutes, mean["decisions"], choices, mean["claims"])


def _passed(tally: Tally) -> Counter[int]:
    """In how many plays each mark was passed."""
    found: Counter[int] = Counter()
    for passed in tally.passed.values():
        found.update(passed)
    return found


def _told(mark: Told, role: str) -> Counter[str]:
    return Counter(words=mark.words if role in mark.roles else 0)


def _taken(program: Program, mark: Taken, role: str) -> Counter[str]:
    """The words and claims of one step, and whether it was the role's own."""
    scenario, scene = program.rules.scenario, program.rules.scenes[mark.scene]
    choice, is_own = scene.choices[mark.place], scene.has_decision and scene.decides == role
    read = [prose for prose in (scene_prose(scenario, scene, role), choice_prose(scene, choice, role)) if prose]
    found = Counter(words=sum(_words(prose) for prose in read))
    if read:
        found["claims"] = len({*scene.claims, *choice.claims})
    if is_own:
        found["decisions"], found["choices"] = 1, len(mark.is_open)
        found["words"] += sum(words_in(scene.choices[place].label) for place in mark.is_open)
    return found


def _ended(scenario: Scenario, tally: Tally, role: str) -> Counter[str]:
    """The words of the endings, whose places follow those of the scenes."""
    endings, first = list(scenario.endings.values()), len(scenario.scenes)
    total: Counter[str] = Counter()
    for place, plays in tally.endings.items():
        if place != UNENDED:
            ending = endings[place - first]
            own = ending.seen_by.get(role)
            total["words"] += plays * (_words(ending.text) + (_words(own) if own else 0))
            total["claims"] += plays * len(ending.claims)
    return total


def _words(prose: Prose) -> int:
    return words_of(prose.pieces)
