"""Accounts: why people who are not played acted as they did, each a sentence that speaks of the model."""

from collections.abc import Iterable, Iterator

from game.play.ledger import Asked, Granted, Happening, Spoken
from game.play.page import Division
from game.play.track import Taken
from game.scenario.model import Scenario


def accounts(scenario: Scenario, track: Iterable[Taken], *, private: bool) -> tuple[str, ...]:
    """What others did in these steps, and why; ``private`` tells what was answered in private too."""
    happenings = (happening for taken in track for happening in taken.stepped.happenings)
    told = (happening for happening in happenings if private or not isinstance(happening, Asked))
    return tuple(line for happening in told for line in _account(scenario, happening))


def _account(scenario: Scenario, happening: Happening) -> Iterator[str]:
    match happening:
        case Spoken(person, for_removal, why, _) if why:
            yield f"{_name(scenario, person)} spoke {_side(for_removal)}. {why}"
        case Asked(person, for_removal, pledged, why):
            answer = "pledged himself" if pledged else "would not pledge himself"
            yield f"{_name(scenario, person)}, asked to stand {_side(for_removal)}, {answer}. {why}"
        case Granted(term, given, cost, chance):
            answer = "was granted" if given else "was refused"
            name = scenario.model.terms[term].name
            yield (
                f"{name[:1].upper()}{name[1:]} {answer}. In this model: it cost the winners {cost}, and they gave him "
                f"{chance} of 1000 to hold the plenum if he fought."
            )
        case Division():
            yield from _unlike(happening)


def _unlike(division: Division) -> Iterator[str]:
    for ballot in division.ballots:
        if ballot.vote != "for" and ballot.why:
            yield f"{ballot.name}: {'joined' if ballot.vote == 'joins' else ballot.vote}. {ballot.why}"


def _name(scenario: Scenario, person: str) -> str:
    return scenario.people[person].name


def _side(for_removal: bool) -> str:
    return "for release" if for_removal else "for keeping Khrushchev"
