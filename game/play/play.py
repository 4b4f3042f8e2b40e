"""A live play: from the reader's choice to the next page, saved before it is shown."""

from collections.abc import Callable, Iterator
from pathlib import Path

from game.play.errors import PlayError
from game.play.journal import Header, Journal, Move
from game.play.machine import Conductor
from game.play.opponent import TheRecord
from game.play.page import Division, Option, Page, Part, Passage, View
from game.play.prose import Press
from game.play.rules import Rules
from game.play.situation import Situation
from game.play.track import Narrator, Taken
from game.play.verdict import Verdict, decisions, findings, invented, protocol
from game.play.view import view
from game.scenario.model import Ending, Scenario, Scene

# More scenes in a row than any story would tell: a circle in which nobody is ever asked must not hang the game.
MOST_UNASKED = 1000


class Play:
    """One playing by one role. Every accepted move is in the journal before ``page`` shows what follows."""

    def __init__(self, rules: Rules, journal: Journal, on_ending: Callable[[str], None] = lambda ending: None) -> None:
        self.rules, self.journal, self.on_ending = rules, journal, on_ending
        self.role = journal.header.role
        self.study = journal.header.study
        self.ended_once = False
        self.press = Press(rules.code)
        self._narrator = Narrator(rules.scenario, self.press, self.role, self.study)
        self._opponent = TheRecord()
        self.track: list[Taken] = []
        self._parts: list[Part] = []
        self._restart()

    @staticmethod
    def begin(
        rules: Rules,
        role: str,
        seed: int,
        path: Path | None = None,
        *,
        study: bool = False,
        place: str = "",
        on_ending: Callable[[str], None] = lambda ending: None,
    ) -> "Play":
        """Open a new play; ``path`` keeps it on disk, ``place`` says where a scenario lies that is not shipped.

        Raises PlayError for an unknown role or a path that cannot be written.
        """
        scenario = rules.scenario
        if role not in scenario.roles:
            raise PlayError(f"{scenario.title} has no role “{role}”. Its roles: {', '.join(scenario.roles)}.")
        header = Header(scenario.id, scenario.digest, role, seed, study, place)
        play = Play(rules, Journal.begin(header, path), on_ending)
        play._advance()
        return play

    # What a face shows.

    @property
    def scenario(self) -> Scenario:
        return self.rules.scenario

    @property
    def situation(self) -> Situation:
        return self._conductor.situation

    @property
    def scene(self) -> Scene | None:
        """The scene at which the player decides; None once the play has ended."""
        situation = self._conductor.situation
        return None if self.rules.ended(situation) else self.rules.scene(situation)

    @property
    def ending(self) -> str | None:
        return None if self.scene else self._conductor.scene

    @property
    def page(self) -> Page:
        scene = self.scene
        parts = [*self._parts, *self._closing_parts()]
        act = scene.act if scene and scene.act else self._act
        return Page(self._conductor.scene, act, tuple(parts), self.options, self.ending)

    @property
    def options(self) -> tuple[Option, ...]:
        """The choices of this scene, the closed ones with their reason."""
        scene, situation = self.scene, self._conductor.situation
        if scene is None:
            return ()
        is_open = self.rules.open_options(situation)
        return tuple(
            Option(
                place + 1,
                choice.id,
                choice.label,
                None if place in is_open else self.press.line(choice.closed, situation.values) or "Not now.",
            )
            for place, choice in enumerate(scene.choices)
        )

    @property
    def view(self) -> View:
        return view(self.rules, self._conductor.situation, self.role, self._when)

    # What a face does.

    def choose(self, option_id: str) -> None:
        """Take an open choice by its id; it is on disk before the next page. Raises PlayError with a sentence."""
        if self.scene is None:
            raise PlayError("The play is over.")
        option = next((option for option in self.options if option.id == option_id), None)
        if option is None:
            raise PlayError(f"There is no choice “{option_id}” here.")
        if option.closed is not None:
            raise PlayError(f"That is closed: {option.closed}")
        count = len(self.track)
        self._parts.clear()
        self._take(option.number - 1, "player")
        try:
            self._advance(count)
        except PlayError:
            self.replay(self.journal.moves)
            raise

    def undo(self) -> str | None:
        """Take back the player's last decision; None when done, else the sentence that says why not."""
        mine = [place for place, taken in enumerate(self.track) if taken.by == "player"]
        if not mine:
            return "There is no decision to take back."
        if not self.ended_once and mine[-1] < self._floor:
            return "The last division or the act's end stands. After an ending you may go back anywhere."
        self.journal.cut(mine[-1], "undo")
        self.replay(self.journal.moves)
        return None

    def replay(self, moves: tuple[Move, ...]) -> int:
        """Play these moves from the opening; gives how many of them could still be played."""
        self._restart()
        for count, move in enumerate(moves):
            place = self._place(move)
            if place is None:
                self._show()
                return count
            if move.by == "player":
                self._parts.clear()
            self._take(place, move.by)
        self._show()
        return len(moves)

    def note(self, words: str) -> None:
        """Tell the reader something about the play itself, once, before what comes next."""
        self._parts.append(Passage("note", "", "", "", (words,)))

    def resume(self) -> None:
        """Go on from where the moves of the journal lead; merely to look at a save changes nothing on disk."""
        self.journal.looking = True
        self._advance(len(self.track))
        self.journal.looking = False

    def verdict(self) -> Verdict:
        """The play so far beside the record."""
        ending = self.scenario.endings.get(self.ending or "")
        return Verdict(
            self.scenario.id,
            self.scenario.title,
            self.role,
            self.journal.header.seed,
            ending.id if ending else "",
            ending.title if ending else "",
            ending.won_by if ending else "",
            decisions(self.scenario, self.track, self.role),
            findings(self.scenario, self.rules.layout, self._conductor.situation),
            invented(self._told()),
        )

    def _told(self) -> Iterator[tuple[Scene | Ending, list[Part]]]:
        """Everything the player has read of this play, scene by scene."""
        for taken in self.track:
            own = [self._narrator.opening(taken.scene, taken.before, "")] if taken.scene.decides == self.role else []
            yield taken.scene, [*own, *self._narrator.told(taken, "")]
        if self.ending:
            ending = self.scenario.endings[self.ending]
            yield ending, list(self._narrator.ended(ending, self.situation))

    # How a play goes on.

    def _restart(self) -> None:
        opening = self.rules.layout.opening(self.journal.header.seed)
        self._conductor = Conductor(self.rules, opening, self.journal.header.seed)
        self.track.clear()
        self._parts.clear()
        self._floor = self.act_began = 0
        self._when, self._act = "", self.rules.scene(opening).act
        self._show()

    def _place(self, move: Move) -> int | None:
        """The position of a recorded move in the scene that is on, if it still exists and is open."""
        scene = self.scene
        if scene is None or move.scene not in (scene.id, scene.was):
            return None
        places = (n for n, choice in enumerate(scene.choices) if move.choice in (choice.id, choice.was))
        place = next(places, None)
        return place if place in self.rules.open_options(self._conductor.situation) else None

    def _advance(self, kept: int = 0) -> None:
        """Let everybody else decide until the player must, or the play ends; then keep the moves and look up."""
        since = len(self.track)
        while (scene := self.scene) and scene.decides != self.role:
            if len(self.track) - since > MOST_UNASKED:
                raise PlayError(f"The scenario goes round in a circle at “{scene.title}” and never asks you again.")
            self._take(*self._others(scene))
        self.journal.add(tuple(taken.move for taken in self.track[kept:]))
        if self.ending and not self.journal.ended:
            self.journal.end(self.ending)
            self.on_ending(self.ending)
        self._show()

    def _others(self, scene: Scene) -> tuple[int, str]:
        situation = self._conductor.situation
        if not scene.has_decision:
            return 0, "scene"
        if scene.decides in self.scenario.roles:
            answered = self._opponent.decide(scene, self.rules.open_options(situation))
            return answered.place, answered.by
        return self.rules.ruled(situation), "rule"

    def _take(self, place: int, by: str) -> None:
        scene, before = self.rules.scene(self._conductor.situation), self._conductor.situation
        self._when = scene.when or self._when
        taken = Taken(scene, scene.choices[place], by, before, self._conductor.choose(place))
        self.track.append(taken)
        self._parts += self._narrator.told(taken, self._when)
        if self.study and by == "player":
            self._parts.append(self._protocol("Beside the record", len(self.track) - 1))
        if any(isinstance(happening, Division) for happening in taken.stepped.happenings):
            self._floor = len(self.track)
        self._end_act()

    def _end_act(self) -> None:
        """At an act's end, and at the play's: the protocol page."""
        scene = self.scene
        if scene is not None and scene.act in (self._act, ""):
            return
        title = f"Protocol: {self.scenario.acts.get(self._act, self._act)}"
        self._parts.append(self._protocol(title, self.act_began))
        self.act_began = self._floor = len(self.track)
        self._act = scene.act if scene else self._act

    def _protocol(self, title: str, since: int) -> Part:
        steps = tuple(self.track[since:])
        is_over = self.study or self.ending is not None
        return protocol(self.scenario, self.rules.layout, title, steps, self.role, private=is_over)

    def _show(self) -> None:
        scene = self.scene
        self._when = (scene.when if scene else "") or self._when
        if self.ending:
            self.ended_once = True

    def _closing_parts(self) -> list[Part]:
        """What stands last on a page: the scene to decide in, or the ending."""
        situation = self._conductor.situation
        if scene := self.scene:
            return [self._narrator.opening(scene, situation, self._when)]
        return list(self._narrator.ended(self.scenario.endings[self._conductor.scene], situation))
