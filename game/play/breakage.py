"""Breakage: which saves and walkthroughs of one edition of a scenario no longer play as they did in another."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from game.play import home
from game.play.errors import PlayError
from game.play.journal import Journal, Move, read_journal
from game.play.play import Play
from game.play.rules import Rules
from game.play.walkthrough import HISTORY, trial
from game.scenario.differences import REMOVED, Difference
from game.scenario.model import Choice, Scenario, Scene, Walkthrough
from game.scenario.parts import Place


@dataclass(frozen=True, slots=True)
class Break:
    """A recorded play that the newer edition does not play as before: where it stops (0: at the end), and why."""

    kind: str
    name: str
    move: int
    why: str


@dataclass(frozen=True, slots=True)
class Breakage:
    """How many recorded plays were tried, and those that break; ``astray``: walkthroughs that had strayed before."""

    walkthroughs: int
    saves: int
    breaks: tuple[Break, ...]
    astray: tuple[str, ...] = ()


class Trials:
    """Recorded plays of an older edition, tried on a newer one."""

    def __init__(self, old: Rules, new: Rules, found: tuple[Difference, ...]) -> None:
        self._old, self._new = old, new
        self._likely = {lost.place: lost.likely for lost in found if lost.change == REMOVED}

    def breakage(self, saves: tuple[Path, ...]) -> Breakage:
        """What comes of the older edition's walkthroughs, and of the saves that are of either edition."""
        walked = self._old.scenario.walkthroughs
        astray = tuple(walkthrough.id for walkthrough in walked if trial(self._old, walkthrough).strays)
        sound = [walkthrough for walkthrough in walked if walkthrough.id not in astray]
        journals = dict(_journals(saves, {self._old.scenario.id, self._new.scenario.id}))
        breaks = [found for walkthrough in sound if (found := self._walked(walkthrough))]
        breaks += [found for path, journal in journals.items() if (found := self._replayed(path, journal))]
        return Breakage(len(sound), len(journals), tuple(breaks), astray)

    def _walked(self, walkthrough: Walkthrough) -> Break | None:
        if gone := _roleless(self._new.scenario, walkthrough.role):
            return Break("walkthrough", walkthrough.id, 0, gone)
        moves = self._moves(walkthrough)
        mapped = tuple(_named_now(self._new.scenario, move) for move in moves) if moves else walkthrough.moves
        strays = trial(self._new, replace(walkthrough, moves=mapped)).strays
        if not strays:
            return None
        stray = strays[0]
        is_known = stray.kind == "move" and 0 < stray.number <= len(moves)
        why = self._why(moves[stray.number - 1], stray.scene) if is_known else stray.said
        return Break("walkthrough", walkthrough.id, stray.number, why)

    def _moves(self, walkthrough: Walkthrough) -> tuple[Move, ...]:
        """Its moves with their scenes; none where it follows history, whatever history is."""
        if walkthrough.moves == (HISTORY,):
            return ()
        play = Play.begin(self._old, walkthrough.role, walkthrough.seed)
        for move in walkthrough.moves:
            play.choose(move)
        return tuple(taken.move for taken in play.track if taken.by == "player")

    def _replayed(self, path: Path, journal: Journal) -> Break | None:
        role, name = journal.header.role, path.name
        if gone := _roleless(self._new.scenario, role):
            return Break("save", name, 0, gone)
        after, count = _replay(self._new, journal)
        if _roleless(self._old.scenario, role):
            return None
        before, once = _replay(self._old, journal)
        if count < once:
            return Break(
                "save", name, count + 1, self._why(journal.moves[count], after.scene.id if after.scene else "")
            )
        if count == once and before.ending and after.ending != before.ending:
            where = f"“{after.ending}”" if after.ending else "no ending"
            return Break("save", name, 0, f"it comes to {where}, where it came to “{before.ending}”")
        return None

    def _why(self, move: Move, at: str) -> str:
        """Why a move cannot be made in the newer edition; ``at``: the scene that the play has come to, if any."""
        scene = _scene(self._new.scenario, move.scene)
        if scene is None:
            return f"scene “{move.scene}” is gone{self._was(Place('scene', '', move.scene))}"
        if scene.id != at:
            come = f"it comes to scene “{at}”" if at else "it is over"
            return f"{come} by then, where it came to “{move.scene}”"
        if _choice(scene, move.choice) is None:
            lost = self._was(Place("choice", move.scene, move.choice), Place("choice", scene.id, move.choice))
            return f"choice “{move.choice}” of scene “{move.scene}” is gone{lost}"
        return f"choice “{move.choice}” of scene “{move.scene}” is closed by then"

    def _was(self, *places: Place) -> str:
        likely = next((found for place in places if (found := self._likely.get(place))), "")
        return f"; if it is “{likely}” now, add `was: {places[0].id}` to “{likely}”" if likely else ""


def journals_in(folder: Path | None) -> tuple[Path, ...]:
    """The saves in a folder, or in the player's own. Raises PlayError where there is no such folder."""
    if folder is None:
        return home.saved()
    try:
        return tuple(sorted(path for path in folder.iterdir() if path.is_file()))
    except OSError as fault:
        raise PlayError(f"The saves in {folder} cannot be read: {fault.strerror or fault}.") from fault


def _journals(paths: tuple[Path, ...], scenarios: set[str]) -> Iterator[tuple[Path, Journal]]:
    """Those that are saves of these scenarios; whatever else lies beside them is passed over."""
    for path in paths:
        try:
            journal, _ = read_journal(path)
        except PlayError:
            continue
        if journal.header.scenario in scenarios:
            yield path, journal


def _replay(rules: Rules, journal: Journal) -> tuple[Play, int]:
    play = Play(rules, Journal(journal.header, journal.moves, None))
    return play, play.replay(journal.moves)


def _roleless(scenario: Scenario, role: str) -> str:
    return "" if role in scenario.roles else f"its role “{role}” is gone"


def _scene(scenario: Scenario, name: str) -> Scene | None:
    """The scene that has this name, or once had."""
    once = (scene for scene in scenario.scenes.values() if scene.was == name)
    return scenario.scenes.get(name) or next(once, None)


def _choice(scene: Scene, name: str) -> Choice | None:
    return next((choice for choice in scene.choices if name in (choice.id, choice.was)), None)


def _named_now(scenario: Scenario, move: Move) -> str:
    scene = _scene(scenario, move.scene)
    found = _choice(scene, move.choice) if scene else None
    return found.id if found else move.choice


def breakage(old: Rules, new: Rules, found: tuple[Difference, ...], saves: tuple[Path, ...]) -> Breakage:
    """Try every walkthrough and save on the newer edition."""
    return Trials(old, new, found).breakage(saves)
