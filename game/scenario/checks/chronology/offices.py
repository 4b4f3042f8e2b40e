"""P0386 and P0387: a vote cast by one who was no member on that day, and offices that end before they begin."""

from collections import defaultdict
from datetime import date

from game.reading.diagnostic import Problems, Related
from game.reading.shaped import Record
from game.scenario.aspects.acts import calls
from game.scenario.aspects.days import first_day, last_day
from game.scenario.aspects.graph import graph
from game.scenario.aspects.moments import days, moments
from game.scenario.model import Body, Scenario

Seats = dict[tuple[str, str], list[Record]]


def offices(scenario: Scenario, problems: Problems) -> None:
    seats: Seats = defaultdict(list)
    for person in scenario.people.values():
        for office in person.at.records("offices"):
            _inverted(office, problems)
            if body := office.text("body"):
                seats[person.id, body].append(office)
    for name, when in days(moments(scenario), graph(scenario)).items() if seats else ():
        for call, _ in calls(scenario.scenes[name]):
            voting = scenario.bodies.get(call.words.get("body", "")) if call.verb == "divide" else None
            if voting:
                _members(voting, name, when, seats, problems)


def _inverted(office: Record, problems: Problems) -> None:
    start, end = first_day(office.text("from")), last_day(office.text("to"))
    if start and end and end < start:
        related = (Related(office.span("from"), "from here"),)
        problems.report("P0387", office.span("to"), related=related, office=office.text("office"))


def _members(body: Body, scene: str, when: frozenset[date], seats: Seats, problems: Problems) -> None:
    """Only of members of whom it is declared when they sat there, and on no day of the scene's did they."""
    for text in body.at.texts("members"):
        held = seats.get((text.value, body.id), [])
        if held and not any(_holds(office, day) for office in held for day in when):
            related = (Related(held[0].span("office"), "his seat, with its dates"),)
            day = min(when).isoformat()
            problems.report("P0386", text.span, related=related, person=text.value, body=body.id, scene=scene, day=day)


def _holds(office: Record, day: date) -> bool:
    start, end = first_day(office.text("from")), last_day(office.text("to"))
    return (not start or start <= day) and (not end or day <= end)
