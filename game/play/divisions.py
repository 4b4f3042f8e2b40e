"""Divisions: a vote taken on a motion, and the closing that asks those who stood apart to make it unanimous."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from game.play.board import Board, why
from game.play.draft import Draft
from game.play.halls import HallVote, close_hall, divide_hall
from game.play.page import Ballot, Division
from game.politics.division import Member, Vote, divided, share_for
from game.politics.reasons import unknown
from game.politics.stance import Stance, lean, tips
from game.scenario.model import Body, Scenario

Words = Mapping[str, str]
CERTAIN = 1000
AS_HE_SPOKE = "He votes as he spoke."


@dataclass(frozen=True, slots=True)
class CouncilVote:
    """A division of named members, as far as its closing needs it: whether it carried, and who was for it."""

    carried: bool
    agreed: frozenset[str]


# Why one voted so, as a sentence; put together only where somebody will read it.
Reason = Callable[[], str]


def divide(scenario: Scenario, draft: Draft, words: Words) -> None:
    """Take the division and keep its result."""
    body = scenario.bodies[words["body"]]
    secret, fight = flag(draft, words, "secret"), flag(draft, words, "fight")
    if not body.members:
        divide_hall(scenario, draft, body, words, debate=flag(draft, words, "debate"), fight=fight, secret=secret)
        return
    board = Board(scenario, draft)
    voters = [person for person in _present(board, body) if fight or board.stance(person)]
    votes = [(person, *_vote(board, person, secret)) for person in voters]
    agreed = [person for person, for_, _ in votes if for_]
    draft.votes[body.id] = CouncilVote(2 * len(agreed) > len(voters), frozenset(agreed))
    draft.put("room.presidium_share", share_for(for_ for _, for_, _ in votes))
    draft.put(words["into"], len(agreed))
    method, motion = "ballot" if secret else body.method, scenario.motions[words["motion"]]
    draft.note(lambda: Division.taken(body.id, body.name, motion, method, _ballots(scenario, votes, "for")))


def close(scenario: Scenario, draft: Draft, words: Words) -> None:
    """After the vote that matters: ask those who stood apart, the accused included, to make it unanimous."""
    body, fight = scenario.bodies[words["body"]], flag(draft, words, "fight")
    last = draft.votes.get(body.id)
    if last is None or not last.carried:
        return
    if isinstance(last, HallVote):
        close_hall(scenario, draft, body, last, words["into"], fight=fight)
        return
    board = Board(scenario, draft)
    asked = [person for person in _present(board, body) if person not in last.agreed]
    votes = [(person, board.joins(person, fight), _joining(board, person, fight)) for person in asked]
    unanimous = all(joins for _, joins, _ in votes)
    draft.put(words["into"], int(unanimous))
    if votes:
        draft.votes[body.id] = CouncilVote(carried=True, agreed=frozenset())  # closed again, everybody is asked
        draft.note(lambda: Division.closed(body.id, body.name, body.method, _ballots(scenario, votes, "joins")))
    if unanimous:
        draft.put("room.presidium_share", CERTAIN)


def _ballots(scenario: Scenario, votes: Iterable[tuple[str, bool, Reason]], word: str) -> tuple[Ballot, ...]:
    """The votes as they are shown; the word is what a vote for it is called."""
    return tuple(
        Ballot(person, scenario.people[person].name, word if for_ else "against", reason(), votes=int(for_))
        for person, for_, reason in votes
    )


def flag(draft: Draft, words: Words, key: str) -> bool:
    """An argument that is yes, no (or absent), or the name of a flag."""
    word = words.get(key, "no")
    return word == "yes" or (word != "no" and bool(draft.get(word)))


def _present(board: Board, body: Body) -> tuple[str, ...]:
    """Members in the room. The accused, who has no stance, votes in his own case only if he fights."""
    return tuple(person for person in body.members if person not in body.absent and not board.is_away(person))


def _vote(board: Board, person: str, secret: bool) -> tuple[bool, Reason]:
    """Whether he votes for it. What he believes is asked, and luck drawn, only where he decides at this moment."""
    stance, spoken, weights = board.stance(person), board.spoken(person), board.weights
    if stance is None:
        return False, lambda: "It is his own case."
    if spoken and not secret:
        return spoken > 0, lambda: AS_HE_SPOKE
    member = Member(stance, belief=0) if secret else _deciding(board, person, stance)
    vote: Vote = divided([member], weights, secret)[0]
    return vote.for_, lambda: why(vote.terms, unknown=unknown(member.noise, weights))


def _deciding(board: Board, person: str, stance: Stance) -> Member:
    believed = board.believed(person)
    tipping = tips(lean(stance, believed, board.weights), board.weights)
    return Member(stance, believed, board.draft.chance.deviate(f"vote {person}", tipping))


def _joining(board: Board, person: str, fight: bool) -> Reason:
    stance, weights = board.stance(person), board.weights
    if stance is None:
        return lambda: "He fights on." if fight else "He raises his own hand."
    if fight and board.spoken(person) < 0:
        return lambda: AS_HE_SPOKE
    return lambda: why(lean(stance, CERTAIN, weights), unanimity=0 if fight else weights.unanimity)
