"""Divisions: a vote taken on a motion, and the closing that asks those who stood apart to make it unanimous."""

from collections.abc import Mapping

from game.play.board import Board, why
from game.play.draft import Draft
from game.play.halls import close_hall, divide_hall
from game.play.page import Ballot, Division
from game.politics.division import Member, Vote, divided, share_for
from game.politics.reasons import unknown
from game.politics.stance import lean, tips
from game.scenario.model import Body, Scenario

Words = Mapping[str, str]
CERTAIN = 1000
AS_HE_SPOKE = "He votes as he spoke."


def divide(scenario: Scenario, draft: Draft, words: Words) -> None:
    """Take the division and keep its result."""
    body = scenario.bodies[words["body"]]
    secret, fight = flag(draft, words, "secret"), flag(draft, words, "fight")
    if not body.members:
        divide_hall(scenario, draft, body, words, debate=flag(draft, words, "debate"), fight=fight, secret=secret)
        return
    board = Board(scenario, draft)
    ballots = tuple(_ballot(board, person, secret) for person in _present(board, body) if fight or board.stance(person))
    draft.put("room.presidium_share", share_for(ballot.vote == "for" for ballot in ballots))
    draft.put(words["into"], sum(ballot.votes for ballot in ballots))
    method = "ballot" if secret else body.method
    draft.happenings.append(Division.taken(body.id, body.name, scenario.motions[words["motion"]], method, ballots))


def close(scenario: Scenario, draft: Draft, words: Words) -> None:
    """After the vote that matters: ask those who stood apart, the accused included, to make it unanimous."""
    body, fight = scenario.bodies[words["body"]], flag(draft, words, "fight")
    last = _last_division(draft, body)
    if last is None or not last.carried:
        return
    if not body.members:
        close_hall(scenario, draft, body, words["into"], fight=fight)
        return
    board = Board(scenario, draft)
    agreed = {ballot.voter for ballot in last.ballots if ballot.vote == "for"}
    ballots = tuple(_joining(board, person, fight) for person in _present(board, body) if person not in agreed)
    unanimous = all(ballot.vote == "joins" for ballot in ballots)
    draft.put(words["into"], int(unanimous))
    if ballots:
        draft.happenings.append(Division.closed(body.id, body.name, body.method, ballots))
    if unanimous:
        draft.put("room.presidium_share", CERTAIN)


def flag(draft: Draft, words: Words, key: str) -> bool:
    """An argument that is yes, no (or absent), or the name of a flag."""
    word = words.get(key, "no")
    return word == "yes" or (word != "no" and bool(draft.get(word)))


def _present(board: Board, body: Body) -> tuple[str, ...]:
    """Members in the room. The accused, who has no stance, votes in his own case only if he fights."""
    return tuple(person for person in body.members if person not in body.absent and not board.is_away(person))


def _ballot(board: Board, person: str, secret: bool) -> Ballot:
    name, stance = board.scenario.people[person].name, board.stance(person)
    if stance is None:
        return Ballot(person, name, "against", "It is his own case.", votes=0)
    believed, spoken = board.believed(person), board.spoken(person)
    is_bound = secret or bool(spoken)
    tipping = None if is_bound else tips(lean(stance, believed, board.weights), board.weights)
    noise = board.draft.chance.deviate(f"vote {person}", tipping)
    member = Member(stance, believed, noise, spoken)
    vote: Vote = divided([member], board.weights, secret)[0]
    moved = 0 if secret else unknown(noise, board.weights)
    reason = AS_HE_SPOKE if member.spoken and not secret else why(vote.terms, unknown=moved)
    return Ballot(person, name, "for" if vote.for_ else "against", reason, votes=int(vote.for_))


def _last_division(draft: Draft, body: Body) -> Division | None:
    divisions = (happening for happening in reversed(draft.happenings) if isinstance(happening, Division))
    return next((division for division in divisions if division.body == body.id), None)


def _joining(board: Board, person: str, fight: bool) -> Ballot:
    joins = board.joins(person, fight)
    name, reason = board.scenario.people[person].name, _joining_reason(board, person, fight)
    return Ballot(person, name, "joins" if joins else "against", reason, votes=int(joins))


def _joining_reason(board: Board, person: str, fight: bool) -> str:
    stance = board.stance(person)
    if stance is None:
        return "He fights on." if fight else "He raises his own hand."
    if fight and board.spoken(person) < 0:
        return AS_HE_SPOKE
    return why(lean(stance, CERTAIN, board.weights), unanimity=0 if fight else board.weights.unanimity)
