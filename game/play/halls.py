"""Halls: the division of a body too large to name, with those who are named sitting on its platform."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.play.board import Board
from game.play.draft import Draft
from game.play.page import Ballot, Division
from game.politics import cascade, closing
from game.politics.cascade import Plenum
from game.politics.hall import Hall, bytes_needed
from game.politics.stance import wish
from game.scenario.model import Body, Scenario

WHOLE = 1000
PLATFORM = "those on the platform"


@dataclass(frozen=True, slots=True)
class HallVote:
    """One vote of a hall: its groups, and each on the platform for or against."""

    plenum: Plenum
    platform: tuple[tuple[str, bool], ...]

    @property
    def carried(self) -> bool:
        votes_for, votes = self.counted
        return 2 * votes_for > votes

    @property
    def share(self) -> int:
        """The votes for in thousandths; 1000 only if all."""
        votes_for, votes = self.counted
        return votes_for * WHOLE // votes if votes else 0

    @property
    def counted(self) -> tuple[int, int]:
        """Those for it, and those who voted."""
        rows = (*self.plenum.counts, (sum(vote for _, vote in self.platform), len(self.platform)))
        return sum(for_ for for_, _ in rows), sum(of for _, of in rows)

    def ballots(self, body: Body) -> tuple[Ballot, ...]:
        """The tallies, group by group, the platform first."""
        rows = [(block.id, block.name, *count) for block, count in zip(body.blocks, self.plenum.counts, strict=True)]
        if self.platform:
            rows.insert(0, ("platform", PLATFORM, sum(vote for _, vote in self.platform), len(self.platform)))
        return tuple(
            Ballot(voter, name, "for" if 2 * for_ > of else "against", "", votes=for_, of=of)
            for voter, name, for_, of in rows
        )


def divide_hall(
    scenario: Scenario, draft: Draft, body: Body, words: Mapping[str, str], *, debate: bool, fight: bool, secret: bool
) -> None:
    """Take the hall's vote; the same draws whenever it is asked for at one visit to one scene."""
    board = Board(scenario, draft)
    hall = Hall(board.room(), board.presidium_share(), _provinces(draft), debate, fight)
    draws = draft.chance.bytes(f"hall {body.id}", bytes_needed(body.voices))
    groups = [block.group for block in body.blocks]
    plenum = cascade.plenum_share(groups, body.voices, draws, hall, board.weights, secret)
    draft.votes[body.id] = vote = HallVote(plenum, _platform(board, fight, secret))
    draft.put(words["into"], vote.share)
    method, motion = "ballot" if secret else body.method, scenario.motions[words["motion"]]
    draft.note(lambda: Division.taken(body.id, body.name, motion, method, vote.ballots(body)))


def close_hall(scenario: Scenario, draft: Draft, body: Body, last: HallVote, into: str, *, fight: bool) -> None:
    """Ask those who stood apart, in the rows and on the platform, to make it unanimous."""
    board = Board(scenario, draft)
    plenum = closing.closed(last.plenum, fight, board.weights)
    platform = tuple((person, vote or board.joins(person, fight)) for person, vote in last.platform)
    closed = HallVote(plenum, platform)
    draft.put(into, int(closed.share == WHOLE))
    if closed != last:
        draft.note(lambda: Division.closed(body.id, body.name, body.method, closed.ballots(body)))


def _provinces(draft: Draft) -> int:
    """Who has sounded the members beforehand: the lever of that name, or the plot where a scenario has none."""
    return draft.get("lever.provinces") if "lever.provinces" in draft.layout.index else WHOLE


def _platform(board: Board, fight: bool, secret: bool) -> tuple[tuple[str, bool], ...]:
    """Those who have spoken vote as they spoke, or in a ballot as they wish; the accused only if he fights."""
    named = [(person, _votes(board, person, secret)) for person in board.voices() if board.spoken(person)]
    return (*named, *((person, False) for person in board.accused() if fight))


def _votes(board: Board, person: str, secret: bool) -> bool:
    stance = board.stance(person) if secret else None
    return wish(stance, board.weights).total > 0 if stance else board.spoken(person) > 0
