"""The shelf: which scenarios can be played, and which plays can be taken up again."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

from game.play import home
from game.play.cards import RoleCard, SaveCard, ScenarioCard
from game.play.errors import PlayError
from game.scenario.packaged import scenario_folders

# What reads and what plays is imported where it is called: the title page is painted before any of it is needed.
if TYPE_CHECKING:
    from game.play.journal import Header, Journal
    from game.play.play import Play
    from game.play.rules import Rules
    from game.play.seat import Seat
    from game.scenario.cover import Cover

HIGHEST_SEED = 2**32


def folder_of(name: str) -> Traversable:
    """The folder of a shipped scenario, or of one that lies at a path. Raises PlayError."""
    from game.reading.suggest import did_you_mean

    shipped = scenario_folders()
    if name in shipped:
        return shipped[name]
    path = Path(name)
    if path.joinpath("scenario.yaml").is_file():
        return path
    if path.exists():
        raise PlayError(f"{name} is no scenario: it has no scenario.yaml.")
    hint = did_you_mean(name, shipped)
    raise PlayError(f"There is no scenario “{name}”.{hint} Shipped scenarios: {', '.join(shipped) or 'none'}.")


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

        titles = {card.id: card for card in self.scenarios()}
        found = []
        for path in home.saved():
            try:
                journal, _ = read_journal(path)
                found.append(_save_card(path, journal, titles[journal.header.scenario]))
            except (PlayError, KeyError):
                continue
        return tuple(found)

    def begin(
        self, scenario: str, role: str, study: bool = False, *, seed: int | None = None, path: Path | None = None
    ) -> Seat:
        """Open a new play, kept in a save of its own."""
        import secrets

        from game.play.play import Play
        from game.play.seat import Seat
        from game.reading.suggest import did_you_mean

        rules = self.rules(scenario)
        if role not in rules.scenario.roles:
            hint = did_you_mean(role, rules.scenario.roles)
            raise PlayError(f"There is no role “{role}”.{hint} The roles: {', '.join(rules.scenario.roles)}.")
        chosen = secrets.randbelow(HIGHEST_SEED) if seed is None else seed
        save = path or home.new_save(rules.scenario.id, role)
        play = Play.begin(rules, role, chosen, save, study=study, on_ending=_remembering(rules.scenario.id, role))
        play.ended_once = play.ended_once or home.has_reached_ending(rules.scenario.id)
        return Seat(play)

    def resume(self, path: str | Path) -> Seat:
        """Take a play up again where its moves lead; what an edited scenario no longer allows is cut, with a note."""
        from game.play.journal import mend, read_journal
        from game.play.seat import Seat

        journal, notes = read_journal(Path(path))
        mend(Path(path))
        play = self._reopened(journal, _remembering(journal.header.scenario, journal.header.role))
        count = play.replay(journal.moves)
        if count < len(journal.moves):
            broken = journal.moves[count]
            notes = (*notes, _broken(broken.scene, broken.choice, count))
            journal.cut(count, f"{broken.scene}.{broken.choice} can no longer be played")
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
        name = self._extra or header.scenario
        rules = self.rules(name)
        if rules.scenario.id != header.scenario:
            raise PlayError(f"The save is of the scenario “{header.scenario}”, not of “{rules.scenario.id}”.")
        return rules


def _save_card(path: Path, journal: Journal, card: ScenarioCard) -> SaveCard:
    last = journal.moves[-1].scene.replace("_", " ") if journal.moves else "the first page"
    role = next((role.name for role in card.roles if role.id == journal.header.role), journal.header.role)
    return SaveCard(str(path), card.title, role, last, len(journal.moves))


def _remembering(scenario: str, role: str) -> Callable[[str], None]:
    return lambda ending: home.remember_ending(scenario, role, ending)


def _broken(scene: str, choice: str, count: int) -> str:
    return (
        f"The scenario has changed since this play was saved: move {count + 1} ({scene}, {choice}) can no longer be "
        "made. Everything before it stands, and the play goes on from there."
    )


def _card(cover: Cover) -> ScenarioCard:
    roles = tuple(
        RoleCard(chair.id, chair.name, chair.aim, _blocks(chair.brief), chair.epithet) for chair in cover.chairs
    )
    return ScenarioCard(
        cover.id,
        cover.title,
        cover.subtitle,
        cover.minutes,
        roles,
        _blocks(cover.primer),
        _blocks(cover.content_note),
    )


def _blocks(text: str) -> tuple[str, ...]:
    return tuple(block for block in (" ".join(part.split()) for part in text.split("\n\n")) if block)
