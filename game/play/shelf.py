"""The shelf: which scenarios can be played, and which plays can be taken up again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from game.play import home
from game.play.cards import RoleCard, SaveCard, ScenarioCard
from game.play.errors import PlayError, must_be_known
from game.play.paragraphs import paragraphs
from game.scenario.packaged import scenario_folders

# What reads and what plays is imported where it is called: the title page is painted before any of it is needed.
if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from game.play.journal import Header, Journal
    from game.play.play import Play
    from game.play.rules import Rules
    from game.play.seat import Seat
    from game.scenario.cover import Cover

HIGHEST_SEED = 2**32


def folder_of(name: str) -> Traversable:
    """The folder of a shipped scenario, or of one that lies at a path, as it is or in a pack. Raises PlayError."""
    from game.reading.suggest import did_you_mean

    shipped = scenario_folders()
    if name in shipped:
        return shipped[name]
    path = Path(name)
    if _is_pack(path):
        return _unpacked(path)
    if _is_scenario(path):
        return path
    if _is_there(path):
        raise PlayError(f"{name} is no scenario: it has no scenario.yaml.")
    hint = did_you_mean(name, shipped)
    raise PlayError(f"There is no scenario “{name}”.{hint} Shipped scenarios: {', '.join(shipped) or 'none'}.")


def _is_there(path: Path) -> bool:
    """A name too long for any file, or one that may not be looked at, is of nothing that is there."""
    try:
        return path.exists()
    except OSError:
        return False


def _is_pack(path: Path) -> bool:
    return _is_there(path) and path.is_file()


def _is_scenario(path: Path) -> bool:
    return _is_pack(path) or _is_there(path / "scenario.yaml")


def _unpacked(path: Path) -> Traversable:
    from game.scenario.pack import open_pack
    from game.scenario.refusal import RefusedError

    try:
        return open_pack(path)
    except RefusedError as refused:
        raise PlayError(str(refused)) from refused
    except OSError as fault:
        raise PlayError(f"{path} cannot be read: {fault.strerror or fault}.") from fault


def load_rules(name: str) -> Rules:
    """A scenario's compiled rules. Raises PlayError where its files have errors."""
    from game.play.rules import Rules
    from game.reading.diagnostic import Problems
    from game.scenario.read import read_scenario

    problems = Problems()
    scenario = read_scenario(folder_of(name), problems)
    if scenario is None or problems.errors:
        raise PlayError(f"The scenario {name} has errors and cannot be played. See them with: plenum check {name}")
    return Rules(scenario)


class Shelf:
    """Scenarios and saves; each scenario is read once."""

    def __init__(self, extra: str | None = None) -> None:
        self._extra = extra
        self._rules: dict[str, Rules] = {}

    def rules(self, name: str) -> Rules:
        if name not in self._rules:
            rules = load_rules(name)
            self._rules[name] = self._rules[rules.scenario.id] = rules
        return self._rules[name]

    def scenarios(self) -> tuple[ScenarioCard, ...]:
        """Every scenario whose cover can be read, the shipped ones first."""
        from game.reading.diagnostic import Problems
        from game.scenario.cover import read_cover

        names = [*scenario_folders()] + ([self._extra] if self._extra else [])
        covers = (read_cover(folder_of(name), Problems()) for name in names)
        return tuple({cover.id: _card(cover) for cover in covers if cover}.values())

    def saves(self) -> tuple[SaveCard, ...]:
        """The plays that can be taken up again, the last touched first; what is no play is passed over."""
        from game.play.journal import read_journal

        found = []
        for path in home.saved():
            try:
                journal, _ = read_journal(path)
                found.append(_save_card(path, journal))
            except PlayError:
                continue
        return tuple(found)

    def begin(
        self, scenario: str, role: str, study: bool = False, *, seed: int | None = None, path: Path | None = None
    ) -> Seat:
        """Open a new play, kept in a save of its own."""
        import secrets

        from game.play.play import Play
        from game.play.seat import Seat

        rules = self.rules(scenario)
        must_be_known("role", role, rules.scenario.roles)
        chosen = secrets.randbelow(HIGHEST_SEED) if seed is None else seed
        save = path or home.new_save(rules.scenario.id, role)
        remembering = _remembering(rules.scenario.id, role)
        place = "" if scenario in scenario_folders() else str(Path(self._extra or scenario).resolve())
        play = Play.begin(rules, role, chosen, save, study=study, place=place, on_ending=remembering)
        play.ended_once = play.ended_once or home.has_reached_ending(rules.scenario.id)
        return Seat(play)

    def resume(self, path: str | Path) -> Seat:
        """Take a play up again where its moves lead; what an edited scenario no longer allows is cut, with a note."""
        from game.play.journal import mend, read_journal
        from game.play.seat import Seat

        _, notes = read_journal(Path(path))
        mend(Path(path))
        journal, _ = read_journal(Path(path))
        play = self._reopened(journal, _remembering(journal.header.scenario, journal.header.role))
        count = play.replay(journal.moves)
        if count < len(journal.moves):
            broken = journal.moves[count]
            notes = (*notes, _broken(broken.scene, broken.choice, count))
            journal.leave_out(count, f"{broken.scene}.{broken.choice} can no longer be played")
        elif journal.header.digest != play.scenario.digest:
            notes = (*notes, "The scenario has been edited since this play was begun; every move of it still stands.")
        play.resume()
        for words in notes:
            play.note(words)
        return Seat(play)

    def reviewed(self, path: str | Path) -> Play:
        """A saved play, replayed for reading only: nothing is written."""
        from game.play.journal import Journal, read_journal

        journal, _ = read_journal(Path(path))
        play = self._reopened(Journal(journal.header, journal.moves, None), on_ending=lambda ending: None)
        play.replay(journal.moves)
        return play

    def _reopened(self, journal: Journal, on_ending: Callable[[str], None]) -> Play:
        from game.play.play import Play

        header = journal.header
        rules = self._rules_for(header)
        if header.role not in rules.scenario.roles:
            raise PlayError(f"The save is of the role “{header.role}”, which {rules.scenario.title} no longer has.")
        play = Play(rules, journal, on_ending)
        play.ended_once = home.has_reached_ending(header.scenario)
        return play

    def _rules_for(self, header: Header) -> Rules:
        if header.place and not self._extra and not _is_scenario(Path(header.place)):
            raise PlayError(f"The scenario of this save lay in {header.place}. If it has moved, name its folder.")
        rules = self.rules(self._extra or header.place or header.scenario)
        if rules.scenario.id != header.scenario:
            raise PlayError(f"The save is of the scenario “{header.scenario}”, not of “{rules.scenario.id}”.")
        return rules


def _save_card(path: Path, journal: Journal) -> SaveCard:
    from game.reading.diagnostic import Problems
    from game.scenario.cover import read_cover

    header, title = journal.header, journal.header.scenario
    role = header.role
    try:
        cover = read_cover(folder_of(header.place or header.scenario), Problems())
    except PlayError:
        cover = None
    if cover:
        title, role = cover.title, next((chair.name for chair in cover.chairs if chair.id == role), role)
    mine = [move for move in journal.moves if move.by == "player"]
    last = f"last at “{mine[-1].scene.replace('_', ' ')}”" if mine else "not begun"
    return SaveCard(str(path), title, role, "ended" if journal.ended else last, len(mine))


def _remembering(scenario: str, role: str) -> Callable[[str], None]:
    return lambda ending: home.remember_ending(scenario, role, ending)


def _broken(scene: str, choice: str, count: int) -> str:
    return (
        f"The scenario has changed since this play was saved: move {count + 1} ({scene}, {choice}) can no longer be "
        "made. Everything before it stands, and the play goes on from there."
    )


def _card(cover: Cover) -> ScenarioCard:
    roles = tuple(
        RoleCard(chair.id, chair.name, chair.aim, paragraphs(chair.brief), chair.epithet) for chair in cover.chairs
    )
    return ScenarioCard(
        cover.id,
        cover.title,
        cover.subtitle,
        cover.minutes,
        roles,
        paragraphs(cover.primer),
        paragraphs(cover.content_note),
    )
