"""The view: what one role knows of a situation, and the only thing that faces and opponents see of it."""

from collections.abc import Iterator

from game.play.calendar import spoken
from game.play.page import Estimate, Gauge, View
from game.play.rules import Rules
from game.play.situation import Situation
from game.scenario.model import Person, Prior, Role, Variable
from game.scenario.types import FLAG, NUMBER

_SHOWN_OF = 10


def view(rules: Rules, situation: Situation, role_id: str, when: str) -> View:
    """The situation as this role may know it: watched variables, and where he thinks each man stands, and why."""
    role = rules.scenario.roles[role_id]
    return View(role_id, spoken(when), tuple(_gauges(rules, situation, role)), estimates(rules, situation, role))


def _gauges(rules: Rules, situation: Situation, role: Role) -> Iterator[Gauge]:
    for name in role.watch:
        variable = rules.scenario.variables[name]
        value = situation.values[rules.layout.index[name]]
        if value != variable.start or _is_scale(variable):
            yield Gauge(variable.label, value_words(variable, value))


def _is_scale(variable: Variable) -> bool:
    """A number on a short scale says something at any value; anything else only once it has happened."""
    return variable.type == NUMBER and variable.high <= _SHOWN_OF


def value_words(variable: Variable, value: int) -> str:
    """A variable's value in words."""
    if variable.type == NUMBER:
        return f"{value} of {variable.high}" if _is_scale(variable) else str(value)
    name = ("no", "yes")[value] if variable.type == FLAG else variable.type.values[value]
    return variable.words.get(name, name.replace("_", " "))


def estimates(rules: Rules, situation: Situation, role: Role) -> tuple[Estimate, ...]:
    """Everybody who acts in the model, voters first, save the role himself."""
    scenario = rules.scenario
    voters = [person for body in scenario.bodies.values() for person in body.members]
    others = [person.id for person in scenario.people.values() if person.stance and person.id not in voters]
    shown = [scenario.people[person] for person in (*voters, *others) if person != role.id]
    return tuple(
        _estimate(rules, situation, role, person, person.id in voters)
        for person in shown
        if person.stance or person.id in voters
    )


def _estimate(rules: Rules, situation: Situation, role: Role, person: Person, votes: bool) -> Estimate:
    seen = estimated(rules, situation, role, person)
    return Estimate(person.id, person.name, person.epithet, office(person), seen.stance, seen.why, votes)


def estimated(rules: Rules, situation: Situation, role: Role, person: Person) -> Prior:
    """Where the role thinks he stands: by what he said in the room, else by what was learned, else as at first."""
    side = situation.values[rules.layout.index[f"spoken.{person.id}"]] if person.stance else 0
    if side:
        return _by_speech(side, role)
    learned = situation.values[rules.layout.index[f"estimate.{role.id}.{person.id}"]]
    if learned:
        words = rules.observations[learned - 1].words
        return Prior(words["stance"], words["why"])
    return person.seen.get(role.id, Prior("unknown", "You have nothing to go by."))


def _by_speech(side: int, role: Role) -> Prior:
    mine = (side > 0) == (role.side == "removal")
    about = "release" if side > 0 else "keeping him"
    if role.side == "khrushchev":
        about = "your going" if side > 0 else "keeping you"
    return Prior("with_you" if mine else "against", f"He has spoken for {about}.")


def office(person: Person) -> str:
    return person.offices[0][0] if person.offices else ""
