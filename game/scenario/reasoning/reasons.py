"""Reasons: why a condition always holds, or never, in words and with the places that decide it."""

from collections.abc import Iterable, Sequence

from game.reading.diagnostic import Problems, Related
from game.scenario.model import Variable
from game.scenario.reasoning.changes import written_by
from game.scenario.reasoning.domains import Domain, Domains, ends
from game.scenario.reasoning.grounds import Grounds, Verdict
from game.scenario.reasoning.places import Place
from game.scenario.reasoning.sites import Clue
from game.scenario.types import NUMBER
from game.scenario.values import written

# So many values are listed one by one.
LISTED = 6
# So many effects on a variable are shown.
SHOWN = 2


Why = tuple[str, tuple[Related, ...]]


def why_itself(verdict: Verdict, grounds: Grounds, problems: Problems) -> Why:
    """It lies in the condition: no values fit, or all do."""
    names = verdict.site.condition.names
    if not names:
        return "it asks for nothing that could change", ()
    if len(names) > 1:
        return f"{'all' if verdict.holds else 'no'} values of {_listed(map(_quoted, names), 'and')} fit", ()
    return f"{'every' if verdict.holds else 'no'} value of {_quoted(names[0])} fits", ()


def why_around(verdict: Verdict, grounds: Grounds, problems: Problems) -> Why:
    """It lies in what is known at this place: one thing, if one is enough, or several."""
    enough = [clue for clue in verdict.clues if _decides((clue,), verdict, grounds)]
    clues = enough[:1] or verdict.clues
    related = tuple(Related(clue.place.span(problems), clue.note) for clue in clues)
    if enough:
        return f"where “{_words(enough[0])}” {'holds' if enough[0].known.holds else 'does not hold'}", related
    changes = [effect for effect in verdict.site.moment.effects if _concerns(effect.source, verdict)]
    if changes and _decides((), verdict, grounds):
        return f"after “{changes[-1].source}”", related
    return "after what stands before it", related


def _concerns(source: str, verdict: Verdict) -> bool:
    return any(name in source for name in verdict.site.condition.names)


def _decides(clues: Sequence[Clue], verdict: Verdict, grounds: Grounds) -> bool:
    return not grounds.is_open(verdict.site, clues, grounds.whole)


def _words(clue: Clue) -> str:
    return " ".join(clue.known.condition.source.split())


def why_values(verdict: Verdict, grounds: Grounds, problems: Problems) -> Why:
    """It lies in the values that variables come to in any play."""
    names = _deciding(verdict, grounds)
    related = tuple(place for name in names for place in _history(name, grounds, problems))
    return "; ".join(_course(grounds.scenario.variables[name], grounds.values[name]) for name in names), related


def _deciding(verdict: Verdict, grounds: Grounds) -> list[str]:
    """One variable, if one is enough; otherwise all whose values are fewer than declared."""
    known = {name for clue in verdict.clues for name in clue.known.condition.names}
    names = sorted(known.union(verdict.site.condition.names))
    fewer = [name for name in names if grounds.values[name] != grounds.whole[name]]
    for name in fewer:
        domains: Domains = {**grounds.whole, name: grounds.values[name]}
        if not grounds.is_open(verdict.site, verdict.clues, domains):
            return [name]
    return fewer


def _course(variable: Variable, domain: Domain) -> str:
    """What a variable comes to, and what keeps it from more."""
    name, start = _quoted(variable.id), written(variable.type, variable.start)
    if variable.type != NUMBER:
        given = [written(variable.type, value) for value in sorted(domain)]
        return f"{name} is only ever {_listed(given, 'or')}: it starts at {start}, and no effect makes it anything else"
    low, high = ends(domain)
    bounds = [f"above {high}"] * (high < variable.high) + [f"below {low}"] * (low > variable.low)
    if not bounds:
        given = [str(value) for value in sorted(domain)]
        many = len(given) > LISTED
        return f"{name} never has such a value" if many else f"{name} is only ever {_listed(given, 'or')}"
    course = [
        "nothing raises it" if high == variable.start else "",
        "nothing lowers it" if low == variable.start else "",
    ]
    kept = " and ".join(filter(None, course)) or f"its effects leave it between {low} and {high}"
    return f"{name} is never {_listed(bounds, 'or')}: it starts at {start}, and {kept}"


def _history(name: str, grounds: Grounds, problems: Problems) -> Iterable[Related]:
    """Where the variable starts, and some of the effects on it."""
    variable = grounds.scenario.variables[name]
    yield Related(variable.at.span("start"), f"it starts at {written(variable.type, variable.start)} here")
    places = effects_on(name, grounds)
    note = "the only effect on it is here" if len(places) == 1 else "one of the effects on it is here"
    yield from (Related(place.span(problems), note) for place in places[:SHOWN])


def effects_on(name: str, grounds: Grounds) -> list[Place]:
    return [
        Place(choice.at, "do", item)
        for scene in grounds.scenario.scenes.values()
        for choice in scene.choices
        for item, effect in enumerate(choice.effects)
        if name in written_by(effect)
    ]


def _quoted(name: str) -> str:
    return f"“{name}”"


def _listed(words: Iterable[str], joint: str) -> str:
    *most, last = words
    return f"{', '.join(most)} {joint} {last}" if most else last
