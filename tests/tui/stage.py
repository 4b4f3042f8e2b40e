"""A stage: a play and a shelf made of paper, with ordinary and hostile text, on which the face is tried."""

from dataclasses import dataclass, field, replace

from game.play.cards import RoleCard, SaveCard, ScenarioCard
from game.play.errors import PlayError
from game.play.page import (
    Ballot,
    ClaimCard,
    Decision,
    Division,
    Dossier,
    Estimate,
    Finding,
    Gauge,
    Option,
    Page,
    Passage,
    Protocol,
    View,
)
from game.tui.ports import LivePlay

HOSTILE = "[/ [b [@click=app.quit]leave[/] {0} {'a[0]'} [type=x] Ёлка «№» \x1b[31mred\x1b[0m " + "долгословие" * 8

CALL = Passage(
    kind="scene",
    heading="The government line",
    when="Monday 12 October, evening",
    where="Pitsunda",
    paragraphs=(
        "Three men went into orbit this morning and nobody rang to tell you. You had to ring Smirnov yourself and roar "
        "at him. In the afternoon, with the film cameras turning, you roared at the cosmonauts too, for *joy*.",
        "Now the apparatus with the state seal does ring. Brezhnev. Farm questions, he says, and your July "
        "memorandum; the comrades want to settle them tomorrow.",
        "It can wait, you tell him. Can a man not have two weeks by the sea?",
        "It cannot, it turns out. The meeting is called; and it cannot be held without you.",
        "You hold the receiver away from your ear and look at it, as you would look at a dog that has spoken. On the "
        "terrace Mikoyan has put down his newspaper.",
    ),
    invented=(
        "Can a man not have two weeks by the sea",
        "as you would look at a dog that has spoken",
    ),
    claims=("pits-call-who", "pits-call-content"),
)
OPTIONS = (
    Option(1, "government_line.think_it_over", "Say you will think it over with Anastas."),
    Option(
        2, "government_line.refuse", "Refuse: you will finish your leave, and the farms can wait until you are back."
    ),
    Option(3, "government_line.come_here", "Tell them to come and meet here."),
    Option(
        4,
        "government_line.malinovsky",
        "Put the receiver down and ask for Malinovsky.",
        "Over a memorandum about farms?",
    ),
)
AFTER = Passage(
    "after", "", "", "", ("You put the receiver down before he can say goodbye. The sea has not changed colour.",)
)
BALLOTS = (
    Ballot("podgorny", "Nikolai Podgorny", "for", "In this model: he pledged in June, and six have spoken before him."),
    Ballot("suslov", "Mikhail Suslov", "for", "In this model: he goes where the room goes, and the room has gone."),
    Ballot("kosygin", "Alexei Kosygin", "for", "In this model: he was asked late and believes that it is settled."),
    Ballot("mikoyan", "Anastas Mikoyan", "against", "In this model: he owes you more than he fears them."),
    Ballot("shvernik", "Nikolai Shvernik", "for", "In this model: he fears failure less than standing apart."),
)
DIVISION = Division(
    "Presidium of the Central Committee",
    "The Presidium votes",
    "To release Comrade Khrushchev from his posts.",
    "roll_call",
    BALLOTS,
    4,
    5,
    carried=True,
)
GROUPS = Division(
    "Central Committee",
    "The plenum votes",
    "To release Comrade Khrushchev from his posts.",
    "hands",
    (
        Ballot("regional_secretaries", "regional secretaries", "for", "", 58, 61),
        Ballot("ministers", "ministers", "joins", "In this model: they waited to see the others' hands.", 40, 40),
    ),
    98,
    101,
    carried=True,
    closing=True,
)
DECISIONS = (
    Decision(
        "summer", "The list in two columns", "June", "L. I. Brezhnev", "ask", "He asks Podgorny first.", "done", "ask",
        "Brezhnev sounded Podgorny out first", ("plot-podgorny-first",), False,
    ),
    Decision(
        "government_line", "The government line", "12 October", "N. S. Khrushchev", "refuse", "You refuse to come.",
        "thinkable", "think_it_over", "He said he would think it over", ("pits-call-answer",), True,
    ),
    Decision(
        "walk", "A walk with Mikoyan", "12 October", "N. S. Khrushchev", "sleep", "You go to bed.", "invented", "", "",
        (), True, "Nothing here could be set beside the record.",
    ),
    Decision(
        "morning", "The second morning", "14 October", "N. S. Khrushchev", "sign", "You sign.", "done", "sign",
        "He signed the statement", ("session-statement",), True,
    ),
)  # fmt: skip
FINDINGS = (
    Finding(
        "who_telephoned", "Who telephoned Pitsunda on the evening of 12 October?", "Brezhnev", "Brezhnev",
        "as-recorded", "well-attested", ("pits-call-who",), "Semichastny stood there.", ("Suslov: two accounts",),
    ),
    Finding("unanimous", "Was the Presidium unanimous?", "no: 4 to 1", "yes", "departs", "documented", ("vote",)),
    Finding("thirteen", "How many spoke?", "nine", "ten or eleven", "disputed", "contested", ("spoke",)),
    Finding("weather", "Did it rain?", "yes", "", "silent", "", ()),
)  # fmt: skip
PROTOCOL = Protocol("Protocol of the call", DECISIONS, FINDINGS, ("In this model, Suslov waited for the sixth voice.",))
EPILOGUE = Passage(
    "scene", "For reasons of health", "14 October 1964", "Moscow",
    ("The car that takes you home is smaller than the one that brought you.", "Nobody rings."), (), ("after-pension",),
)  # fmt: skip
VIEW = View(
    "khrushchev",
    "Monday 12 October, evening",
    (Gauge("On your guard", "no"), Gauge("You answered", "not yet"), Gauge("Who called", "nobody yet")),
    (
        Estimate("brezhnev", "Leonid Brezhnev", "genial, careful", "Second Secretary", "unknown", "He smiled.", True),
        Estimate("mikoyan", "Anastas Mikoyan", "old, dry", "Chairman of the Supreme Soviet", "with_you", "", True),
        Estimate("podgorny", "Nikolai Podgorny", "blunt, broad", "Secretary", "against", "You mocked him.", True),
        Estimate("kosygin", "Alexei Kosygin", "dry, exact", "Deputy premier", "leaning", "He waits.", True),
        Estimate("semichastny", "Vladimir Semichastny", "young, quick", "KGB", "unknown", "", False),
    ),
)
TERMS = (
    ("Presidium", "Президиум ЦК", "The dozen men who decided; before 1952 and after 1966 the Politburo."),
    ("VCh", "ВЧ", "The high-frequency government telephone line."),
)


def everything_hostile(text: str = HOSTILE) -> "StagePlay":
    """A play in which every text that a scenario can supply is an attack."""
    passage = Passage("seen", text, text, text, (text, text), (text,), (text,))
    ballot = Ballot("x", text, text, text)
    division = Division(text, text, text, text, (ballot, replace(ballot, votes=2, of=3)), 1, 2, carried=False)
    decision = Decision(text, text, text, text, "a", text, text, "b", text, (text,), True, text)
    finding = Finding(text, text, text, text, text, text, (text,), text, (text,))
    protocol = Protocol(text, (decision,), (finding,), (text,))
    view = View(
        text, text, (Gauge(text, text),), tuple(Estimate(str(n), text, text, text, text, text, n > 0) for n in (0, 1))
    )
    options = (Option(1, "a", text), Option(2, "b", text, text))
    page = Page("x", "y", (passage, division, protocol), options)
    return StagePlay(
        (page, page), title=text, role_name=text, view=view, text=text, decisions=(decision,), found=(finding,)
    )


PAGES = (
    Page("government_line", "call", (CALL,), OPTIONS),
    Page("room", "room", (AFTER, DIVISION, PROTOCOL), (Option(1, "room.sign", "Sign."),)),
    Page("end", "room", (GROUPS, EPILOGUE), (), ending="health_reasons"),
)


@dataclass
class StagePlay:
    """A play that turns a page at each choice and refuses what it is told to refuse."""

    pages: tuple[Page, ...] = PAGES
    at: int = 0
    title: str = "October 1964"
    role_name: str = "N. S. Khrushchev"
    study: bool = False
    view: View = VIEW
    saved_at: str = "/saves/october.jsonl"
    text: str = "He stood by the door."
    shut: bool = False
    refusal: str = ""
    decisions: tuple[Decision, ...] = DECISIONS
    found: tuple[Finding, ...] = FINDINGS
    chosen: list[str] = field(default_factory=list)

    @property
    def page(self) -> Page:
        return self.pages[self.at]

    def choose(self, option_id: str) -> None:
        if self.refusal:
            raise PlayError(self.refusal)
        self.chosen.append(option_id)
        self.at += 1

    def undo(self) -> str | None:
        if not self.chosen:
            return "There is no decision to take back."
        self.chosen.pop()
        self.at -= 1
        return None

    def people(self) -> tuple[str, ...]:
        return tuple(estimate.person for estimate in self.view.estimates)

    def dossier(self, person: str) -> Dossier:
        it = next(each for each in self.view.estimates if each.person == person)
        return Dossier(
            person, it.name, f"{it.name} the Elder", "Имя Фамилия", "1906–1982", it.epithet, (it.office,), (self.text,),
            self.text, ("pits-call-who",) if it.votes else (), it.stance, it.why,
        )  # fmt: skip

    def may_open(self, claim_id):
        return True

    def claim(self, claim_id: str) -> ClaimCard:
        source = "V. E. Semichastny, Bespokoinoe serdtse, 2002: eyewitness"
        return ClaimCard(
            claim_id, "evening of 12 October", "Moscow", self.text, "well-attested", False, (source,), (self.text,)
        )

    def record(self) -> Protocol | None:
        return None if self.shut else Protocol("The record so far", self.decisions, self.found)

    def ledger(self) -> tuple[str, ...]:
        return (self.text,)

    def glossary(self) -> tuple[tuple[str, str, str], ...]:
        return (*TERMS, (self.text, self.text, self.text))

    def timeline(self) -> tuple[Decision, ...]:
        return self.decisions

    def findings(self) -> tuple[Finding, ...]:
        return self.found


KHRUSHCHEV = RoleCard(
    "khrushchev", "N. S. Khrushchev", "To leave the room with a post.",
    ("You have run the country for eleven years and are on leave at Pitsunda.", "You fear no one you can see."),
    "loud, tireless",
)  # fmt: skip
BREZHNEV = RoleCard(
    "brezhnev", "L. I. Brezhnev", "To be asked, not to ask.", ("You know who has been sounded out.",), "genial, careful"
)
OCTOBER = ScenarioCard(
    "october-1964", "October 1964", "a plenum, in your hands", 40, (KHRUSHCHEV, BREZHNEV),
    ("A plenum is a meeting of the whole Central Committee.", "These men ran a country of 230 million."),
    ("There is talk of a killing that was considered and not done.",),
)  # fmt: skip
JUNE = ScenarioCard("june-1957", "June 1957", "the same room, seven years before", 15, (KHRUSHCHEV,), (), ())


@dataclass
class StageShelf:
    """A shelf that remembers what was taken from it."""

    cards: tuple[ScenarioCard, ...] = (OCTOBER, JUNE)
    kept: tuple[SaveCard, ...] = (SaveCard("a.jsonl", "October 1964", "N. S. Khrushchev", "Pitsunda, 12 October", 14),)
    refusal: str = ""
    taken: list[tuple[str, ...]] = field(default_factory=list)
    play: StagePlay = field(default_factory=StagePlay)

    def scenarios(self) -> tuple[ScenarioCard, ...]:
        return self.cards

    def saves(self) -> tuple[SaveCard, ...]:
        return self.kept

    def begin(self, scenario: str, role: str, study: bool) -> LivePlay:
        return self._give(scenario, role, "study" if study else "plain")

    def resume(self, path: str) -> LivePlay:
        return self._give(path)

    def _give(self, *what: str) -> LivePlay:
        if self.refusal:
            raise PlayError(self.refusal)
        self.taken.append(what)
        return self.play
