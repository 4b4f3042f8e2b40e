"""What a face is given to show: pages of text, divisions, protocols and open or closed choices."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text for one role. ``kind`` is scene, after (what followed a choice), seen or note."""

    kind: str
    heading: str
    when: str
    where: str
    paragraphs: tuple[str, ...]
    invented: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ballot:
    """One member's (or group's) vote: for, against or joins (only in the closing step), and why, in this model."""

    voter: str
    name: str
    vote: str
    why: str
    votes: int = 1
    of: int = 1


@dataclass(frozen=True, slots=True)
class Division:
    """One vote taken on a motion. ``closing`` holds those who were asked afterwards to make it unanimous."""

    body: str
    title: str
    motion: str
    method: str
    ballots: tuple[Ballot, ...]
    votes_for: int
    votes: int
    carried: bool
    closing: bool = False

    @property
    def share(self) -> int:
        """The votes for in thousandths; 1000 only if all."""
        return self.votes_for * 1000 // self.votes if self.votes else 0

    @staticmethod
    def taken(body: str, name: str, motion: str, method: str, ballots: tuple[Ballot, ...]) -> "Division":
        """The division itself: carried by more than half of those who voted."""
        votes_for, votes = sum(ballot.votes for ballot in ballots), sum(ballot.of for ballot in ballots)
        return Division(body, f"{name}: the division", motion, method, ballots, votes_for, votes, 2 * votes_for > votes)

    @staticmethod
    def closed(body: str, name: str, method: str, ballots: tuple[Ballot, ...]) -> "Division":
        """The step after it, in which those who stood apart are asked to join."""
        votes_for, votes = sum(ballot.votes for ballot in ballots), sum(ballot.of for ballot in ballots)
        title, motion = f"{name}: the closing", "Those who stood apart are asked to make it unanimous."
        return Division(body, title, motion, method, ballots, votes_for, votes, carried=True, closing=True)


@dataclass(frozen=True, slots=True)
class Finding:
    """A play's answer to a question beside the record's; ``finding`` is as-recorded, disputed, departs or silent."""

    question: str
    asks: str
    play: str
    record: str
    finding: str
    standing: str
    claims: tuple[str, ...]
    note: str = ""
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision taken in a play beside the recorded one; ``by`` says whose it was."""

    scene: str
    title: str
    when: str
    by: str
    choice: str
    label: str
    status: str
    recorded: str
    recorded_label: str
    claims: tuple[str, ...]
    mine: bool
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Protocol:
    """The page at an act's end: what was decided and found in that act, beside the record."""

    title: str
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Option:
    """A choice as shown: its number, and the reason if it is closed."""

    number: int
    id: str
    label: str
    closed: str | None = None


Part = Passage | Division | Protocol


@dataclass(frozen=True, slots=True)
class Page:
    """Everything since the player's last decision, in reading order, and what he can do now.

    ``ending`` is the ending's id once the play is over; then ``options`` is empty.
    """

    scene: str
    act: str
    parts: tuple[Part, ...]
    options: tuple[Option, ...]
    ending: str | None = None


@dataclass(frozen=True, slots=True)
class Gauge:
    """One line of the situation panel."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Estimate:
    """Where a role believes that a person stands: against, leaning, with_you or unknown, and why."""

    person: str
    name: str
    epithet: str
    office: str
    stance: str
    why: str
    votes: bool


@dataclass(frozen=True, slots=True)
class View:
    """What one role knows: the only thing that faces and opponents see of a situation."""

    role: str
    when: str
    gauges: tuple[Gauge, ...]
    estimates: tuple[Estimate, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """What a role knows of one person: who he is, what became of him, and where he is believed to stand."""

    person: str
    name: str
    full_name: str
    cyrillic: str
    life: str
    epithet: str
    offices: tuple[str, ...]
    about: tuple[str, ...]
    after: str
    claims: tuple[str, ...]
    stance: str
    why: str


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """One claim of the record as shown: its text, how well it is attested, by whom, and who says otherwise."""

    id: str
    when: str
    where: str
    text: str
    standing: str
    settled: bool
    sources: tuple[str, ...]
    rivals: tuple[str, ...]
