"""Coverage: how many of many plays came to each scene, choice and ending, from what ``plenum explore`` has kept."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from game.explore.survey.survey import Survey
from game.play.errors import PlayError
from game.publish.explored.kept import read_survey
from game.scenario.model import Scenario


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts out of so many plays: by scene or ending; by scene and choice; by these and where the choice led."""

    plays: int
    places: Mapping[str, int]
    choices: Mapping[tuple[str, str], int]
    ways: Mapping[tuple[str, str, str], int]

    def place(self, place: str) -> int | None:
        """How many of a hundred plays came to a scene or an ending; None where nothing is known of it."""
        return self._share(self.places.get(place))

    def way(self, scene: str, choice: str, to: str) -> int | None:
        """How many of a hundred took a choice and were led there by it."""
        return self._share(self.ways.get((scene, choice, to), self.choices.get((scene, choice))))

    def _share(self, count: int | None) -> int | None:
        return None if count is None else (200 * count + self.plays) // (2 * self.plays)


def read_coverage(path: Path, scenario: Scenario) -> Coverage:
    """The coverage in a file. Raises PlayError where it is none, or is not of this scenario."""
    survey = read_survey(path)
    if survey.plays < 1:
        raise PlayError(f"{path} counts no plays at all.")
    if survey.scenario != scenario.id:
        raise PlayError(f"{path} is of the scenario “{survey.scenario}”, not of “{scenario.id}”.")
    found = covered(survey)
    strange = [name for name in found.places if name not in scenario.scenes and name not in scenario.endings]
    if strange:
        raise PlayError(f"{path} is of {scenario.title} as it was: it counts “{strange[0]}”, which is no scene now.")
    return found


def covered(survey: Survey) -> Coverage:
    """The counts of a survey, over all of its lines of play."""
    places: Counter[str] = Counter()
    choices: Counter[tuple[str, str]] = Counter()
    ways: Counter[tuple[str, str, str]] = Counter()
    for each in survey.coverage:
        if each.kind == "scene":
            places[each.scene] += each.plays
        elif each.kind == "choice":
            choices[each.scene, each.choice] += each.plays
        elif each.kind == "way":
            ways[each.scene, each.choice, each.what] += each.plays
    for odds in (odds for line in survey.lines for odds in line.endings):
        places[odds.ending] += odds.share.count
    return Coverage(survey.plays, places, choices, ways)
