"""P0381 and P0382: people who act before they were born or after they died, and lives that end before they begin."""

from collections.abc import Iterator, Mapping
from datetime import date

from game.reading.diagnostic import Problems, Related
from game.reading.nodes import Span
from game.scenario.aspects.acts import calls
from game.scenario.aspects.days import first_day, last_day
from game.scenario.aspects.graph import graph
from game.scenario.aspects.moments import days, moments
from game.scenario.model import Scenario, Scene

Lives = Mapping[str, tuple[date | None, date | None]]
# Verbs that a man must be alive for; one may argue about a charge against the dead, but not with them.
ACTS = {"ask": "person", "hear": "person", "speak": "person", "leave": "person", "argue": "by", "rebut": "by"}


def lifetimes(scenario: Scenario, problems: Problems) -> None:
    lives = {person.id: (first_day(person.born), last_day(person.died)) for person in scenario.people.values()}
    for name, (born, died) in tuple(lives.items()):
        if born and died and died < born:
            person = scenario.people[name]
            related = (Related(person.at.span("born"), "born here"),)
            problems.report("P0382", person.at.span("died"), related=related, person=name)
            del lives[name]
    for name, when in days(moments(scenario), graph(scenario)).items():
        _scene(scenario.scenes[name], when, lives, scenario, problems)


def _scene(scene: Scene, when: frozenset[date], lives: Lives, scenario: Scenario, problems: Problems) -> None:
    told = set()
    for name, span in _acting(scene):
        found = _not_living(lives[name], when) if name in lives and name not in told else None
        if found:
            told.add(name)
            key, said = found
            person = scenario.people[name]
            related = (Related(person.at.span(key), f"{person.name}: {key} {person.at.text(key)}"),)
            problems.report("P0381", span, related=related, person=name, said=said, day=min(when).isoformat())


def _not_living(life: tuple[date | None, date | None], when: frozenset[date]) -> tuple[str, str] | None:
    """On no day of a scene's."""
    born, died = life
    if born and max(when) < born:
        return "born", "was not yet born"
    if died and min(when) > died:
        return "died", "was dead"
    return None


def _acting(scene: Scene) -> Iterator[tuple[str, Span]]:
    for text in (*scene.at.texts("present"), *scene.at.texts("decides")):
        yield text.value, text.span
    for call, span in calls(scene):
        if call.verb in ACTS:
            yield call.words.get(ACTS[call.verb], ""), span
