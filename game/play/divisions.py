"""Divisions: one vote taken on a motion, of named members or of a hall, and the closing that asks the rest to join."""

from collections.abc import Mapping

from game.play.board import Board, why
from game.play.draft import Draft
from game.play.page import Ballot, Division
from game.politics import cascade, closing
from game.politics.division import Member, Vote, divided, share_for
from game.politics.hall import Hall, bytes_needed
from game.politics.stance import lean
from game.scenario.model import Body, Scenario

Words = Mapping[str, str]
CERTAIN = 1000
CLOSING = "Those who stood apart are asked to make it unanimous."


def divide(scenario: Scenario, draft: Draft, words: Words) -> None:
    """Take the division and keep its result."""
    body = scenario.bodies[words["body"]]
    if body.members:
        _members(scenario, draft, body, words)
    else:
        _hall(scenario, draft, body, words)


def close(scenario: Scenario, draft: Draft, words: Words) -> None:
    """After the vote that matters: ask those who stood apart, the accused included, to make it unanimous."""
    body = scenario.bodies[words["body"]]
    if body.members:
        _close_members(scenario, draft, body, words)
    else:
        _close_hall(scenario, draft, body, words)


def _is(draft: Draft, words: Words, key: str) -> bool:
    """An argument that is yes, no (or absent), or the name of a flag."""
    word = words.get(key, "no")
    return word == "yes" or (word != "no" and bool(draft.get(word)))


def _members(scenario: Scenario, draft: Draft, body: Body, words: Words) -> None:
    board, secret, fight = Board(scenario, draft), _is(draft, words, "secret"), _is(draft, words, "fight")
    ballots = tuple(_ballot(board, person, secret) for person in _present(body) if fight or board.stance(person))
    share = share_for(ballot.vote == "for" for ballot in ballots)
    draft.put("presidium_share", share)
    draft.put(words["into"], sum(ballot.votes for ballot in ballots))
    draft.happenings.append(_division(scenario, body, words, ballots, secret))


def _present(body: Body) -> tuple[str, ...]:
    """Members in the room. The accused, who has no stance, votes in his own case only if he fights."""
    return tuple(person for person in body.members if person not in body.absent)


def _ballot(board: Board, person: str, secret: bool) -> Ballot:
    name, stance = board.scenario.people[person].name, board.stance(person)
    if stance is None:
        return Ballot(person, name, "against", "It is his own case.", votes=0)
    noise = board.draft.chance.deviate(f"vote {person}")
    member = Member(stance, board.believed(person), noise, board.spoken(person))
    vote: Vote = divided([member], board.weights, secret)[0]
    return Ballot(person, name, "for" if vote.for_ else "against", why(vote.terms), votes=int(vote.for_))


def _division(
    scenario: Scenario, body: Body, words: Words, ballots: tuple[Ballot, ...], secret: bool, closing_step: bool = False
) -> Division:
    votes_for, votes = sum(ballot.votes for ballot in ballots), sum(ballot.of for ballot in ballots)
    method = "ballot" if secret else body.method
    motion = scenario.motions[words["motion"]] if "motion" in words else CLOSING
    title = f"{body.name}: {'the closing' if closing_step else 'the division'}"
    return Division(
        body.id, title, motion, method, ballots, votes_for, votes, 2 * votes_for > votes, closing=closing_step
    )


def _close_members(scenario: Scenario, draft: Draft, body: Body, words: Words) -> None:
    board, fight = Board(scenario, draft), _is(draft, words, "fight")
    last = _last_division(draft, body)
    if last is None or not last.carried:
        return
    agreed = {ballot.voter for ballot in last.ballots if ballot.vote == "for"}
    ballots = tuple(_joining(board, person, fight) for person in _present(body) if person not in agreed)
    unanimous = all(ballot.vote == "joins" for ballot in ballots)
    draft.put(words["into"], int(unanimous))
    if ballots:
        draft.happenings.append(_division(scenario, body, words, ballots, secret=False, closing_step=True))
    if unanimous:
        draft.put("presidium_share", CERTAIN)


def _last_division(draft: Draft, body: Body) -> Division | None:
    divisions = (happening for happening in reversed(draft.happenings) if isinstance(happening, Division))
    return next((division for division in divisions if division.body == body.id), None)


def _joining(board: Board, person: str, fight: bool) -> Ballot:
    name, stance = board.scenario.people[person].name, board.stance(person)
    if stance is None:
        joins, reason = closing.accused_joins(fight), "He fights on." if fight else "He raises his own hand."
    else:
        joins = closing.joins(stance, fight, board.weights, board.spoken(person))
        reason = why(lean(stance, CERTAIN, board.weights))
    return Ballot(person, name, "joins" if joins else "against", reason, votes=int(joins))


def _hall(scenario: Scenario, draft: Draft, body: Body, words: Words) -> None:
    secret = _is(draft, words, "secret")
    draft.hall = plenum = _plenum(scenario, draft, body, words)
    ballots = _tallies(body, plenum)
    draft.put(words["into"], plenum.share)
    draft.happenings.append(_division(scenario, body, words, ballots, secret))


def _plenum(scenario: Scenario, draft: Draft, body: Body, words: Words) -> cascade.Plenum:
    """The hall's vote; the same draws whenever it is asked for at one visit to one scene."""
    board = Board(scenario, draft)
    smaller = next((other for other in scenario.bodies.values() if other.members), body)
    provinces = draft.get("lever.provinces") if "lever.provinces" in draft.layout.index else CERTAIN
    debate, fight = _is(draft, words, "debate"), _is(draft, words, "fight")
    hall = Hall(board.room(), board.presidium_share(smaller), provinces, debate, fight)
    draws = draft.chance.bytes(f"hall {body.id}", bytes_needed(body.voices))
    groups = [block.group for block in body.blocks]
    return cascade.plenum_share(groups, body.voices, draws, hall, board.weights, _is(draft, words, "secret"))


def _tallies(body: Body, plenum: cascade.Plenum) -> tuple[Ballot, ...]:
    rows = zip(body.blocks, plenum.counts, strict=True)
    return tuple(
        Ballot(block.id, block.name, "for" if 2 * for_ > of else "against", "", votes=for_, of=of)
        for block, (for_, of) in rows
    )


def _close_hall(scenario: Scenario, draft: Draft, body: Body, words: Words) -> None:
    taken = draft.hall
    if taken is None or not taken.carried:
        return
    fight = _is(draft, words, "fight")
    closed = closing.closed(taken, fight, scenario.model.weights)
    draft.put(words["into"], int(closing.unanimous(closed, fight)))
    if closed.share != taken.share:
        ballots = _tallies(body, closed)
        draft.happenings.append(_division(scenario, body, words, ballots, secret=False, closing_step=True))
