"""A preview: one scene in a situation of the author's choosing, read again whenever its files are saved."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from importlib.resources.abc import Traversable

from game.play.errors import PlayError, must_be_known
from game.play.page import Page, Part, Passage
from game.play.preview.impression import Impression, role_of
from game.play.preview.manuscript import Manuscript, read_manuscript
from game.play.rules import Rules, step
from game.play.settings import departures, read_setting, situated, wanted_of
from game.play.situation import Situation
from game.scenario.model import CONTINUE, Scenario
from game.scenario.read import Kept

BROKEN = "The files have errors: this is how they last could be read."
NOTHING = "Nothing can be shown until the errors are mended."


@dataclass(frozen=True, slots=True)
class Wish:
    """What an author asks to look at: the opening, from the chair that decides, if nothing else is said."""

    scene: str = ""
    role: str = ""
    settings: tuple[str, ...] = ()
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Stand:
    """Where the author stands: a scene or ending, the values that he set or played to, and the choice that led here."""

    place: str
    values: Mapping[str, str] = field(default_factory=dict)
    came_by: str = ""


class Preview:
    """What a face shows an author. It reads files and plays single steps; it keeps no save."""

    def __init__(self, folder: Traversable, wish: Wish) -> None:
        """Raises PlayError where the wish names what is not there; broken files are no obstacle."""
        self.folder, self.wish, self.seed = folder, wish, wish.seed
        self._kept: dict[str, Kept] = {}
        self.manuscript: Manuscript = read_manuscript(folder, self._kept)
        self.rules: Rules | None = None
        self.stand = Stand("")
        self._past: list[Stand] = []
        self._settings: dict[str, str] = {}
        self._pinned = ""
        if self.manuscript.rules:
            self._open(self.manuscript.rules, wish)

    def _open(self, rules: Rules, wish: Wish) -> None:
        scenario = rules.scenario
        settings = dict(read_setting(scenario, said) for said in wish.settings)
        place = wish.scene or scenario.opening
        must_be_known("scene", place, rules.layout.places)
        if wish.role:
            must_be_known("role", wish.role, scenario.roles)
        self._settings, self._pinned, self.rules = settings, wish.role, rules
        self.stand = Stand(place, dict(settings))

    # What a face shows.

    @property
    def page(self) -> Page:
        """The scene as the role reads it, below what the choice that led here tells, and what can be chosen."""
        if self.rules is None:
            return Page("", "", (Passage("note", "", "", "", (NOTHING,)),), ())
        seen = self._impression(self.rules, self.stand)
        before: tuple[Part, ...] = ()
        if self.stand.came_by:  # told to whoever read the scene in which it was chosen
            before = self._impression(self.rules, self._past[-1]).outcome(self.stand.came_by)
        return Page(self.stand.place, "", (*before, *seen.parts), seen.options)

    @property
    def role(self) -> str:
        """The chair that is looked from: the one asked for, else that of whoever decides, else the first."""
        return role_of(self.rules.scenario, self.stand.place, self._pinned) if self.rules else ""

    @property
    def notice(self) -> str:
        """What must be said of what is shown."""
        return BROKEN if self.rules and self.manuscript.rules is None else ""

    @property
    def title(self) -> str:
        """Which scene this is, who reads it and who decides in it, and where it is written."""
        if self.rules is None:
            return ""
        scenario, place = self.rules.scenario, self.stand.place
        number = f"{self.places.index(place) + 1} of {len(self.places)}"
        at = (scenario.scenes.get(place) or scenario.endings[place]).at.place
        return f"{place} ({number}), read by {self.role}, {self._decider(place)}; {at.file}:{at.line}"

    def _decider(self, place: str) -> str:
        """Who decides here; for a person outside both roles, the choice that his rule takes now."""
        rules = self._readable()
        scene = rules.scenario.scenes.get(place)
        if scene is None:
            return "an ending"
        if not scene.has_decision:
            return "nobody decides"
        if scene.decides in rules.scenario.roles:
            return "who decides" if scene.decides == self.role else f"{scene.decides} decides"
        return f"{scene.decides} decides by rule, now {rules.ruled(self._situation(rules, self.stand)) + 1}"

    @property
    def places(self) -> tuple[str, ...]:
        """Scenes and then endings, as the files have them."""
        return tuple(self.rules.layout.places) if self.rules else ()

    @property
    def values(self) -> tuple[tuple[str, str], ...]:
        """The declared variables that are not as at the opening, or that the author set."""
        known = self.rules.scenario.variables if self.rules else {}
        return tuple((name, text) for name, text in self.stand.values.items() if name in known)

    # What an author does.

    def choose(self, number: int) -> None:
        """Take a choice by its number, and go where it leads with what it changes."""
        rules = self._readable()
        option = next((option for option in self.page.options if option.number == number), None)
        if option is None:
            raise PlayError("There is no such choice here.")
        if option.closed is not None:
            raise PlayError(f"That is closed: {option.closed}")
        after = step(rules, self._situation(rules, self.stand), number - 1, self.seed).situation
        values = departures(rules, after, self.seed, self.stand.values)
        told = "" if option.id == CONTINUE else option.id
        self._go(Stand(self.places[after.scene], values, told))

    def go(self, place: str) -> None:
        """To a scene or ending by its id, as the opening and the author's own values have it."""
        must_be_known("scene", place, self._readable().layout.places)
        self._go(Stand(place, dict(self._settings)))

    def turn(self, count: int) -> None:
        """So many scenes on, or back, in the order of the files."""
        self._readable()
        place = self.places.index(self.stand.place) + count
        if not 0 <= place < len(self.places):
            raise PlayError("There is nothing after this." if count > 0 else "There is nothing before this.")
        self.go(self.places[place])

    def back(self) -> None:
        """To where the author stood before."""
        if not self._past:
            raise PlayError("This is where you began.")
        self.stand = self._past.pop()

    def set(self, said: str) -> None:
        """Give a variable a value, such as ``nerve=4``, here and wherever the author goes from here."""
        name, text = read_setting(self._readable().scenario, said)
        self._settings[name] = text
        self.stand = replace(self.stand, values={**self.stand.values, name: text})

    def switch_role(self) -> None:
        """Look from the next chair, and stay in it."""
        roles = tuple(self._readable().scenario.roles)
        self._pinned = roles[(roles.index(self.role) + 1) % len(roles)]

    def found(self, words: str) -> tuple[str, ...]:
        """The scenes and endings whose id or title holds these words; the one that is called so first."""
        if self.rules is None:
            return ()
        sought = words.strip().casefold()
        scenario = self.rules.scenario
        titles = {scene.id: scene.title for scene in scenario.scenes.values()}
        titles |= {ending.id: ending.title for ending in scenario.endings.values()}
        holding = [name for name, title in titles.items() if sought in f"{name} {title}".casefold()]
        return tuple(sorted(holding, key=lambda name: name != sought))

    def variables(self, words: str) -> tuple[str, ...]:
        """The variables whose name begins so, each with what it may be."""
        sought, known = words.partition("=")[0].strip(), self.rules.scenario.variables if self.rules else {}
        return tuple(f"{name} is {wanted_of(variable)}." for name, variable in known.items() if name.startswith(sought))

    def reload(self) -> tuple[str, ...]:
        """Read the files again and keep the place; gives what the author should know of it.

        Where they are broken, what is shown stays as it was last, and only the diagnostics are new.
        """
        self.manuscript = read_manuscript(self.folder, self._kept)
        if self.manuscript.rules is None:
            return ()
        if self.rules is None:
            return self._opened_late(self.manuscript.rules)
        before, self.rules = self.rules, self.manuscript.rules
        notes = tuple(self._dropped(self.rules.scenario))
        was = self.stand.place
        *self._past, self.stand = (_moved(stand, before, self.rules) for stand in (*self._past, self.stand))
        if self.stand.place == was:
            return notes
        return (*notes, f"“{was}” is no longer there; “{self.stand.place}” is the nearest.")

    def _opened_late(self, rules: Rules) -> tuple[str, ...]:
        try:
            self._open(rules, self.wish)
        except PlayError as refused:
            self._open(rules, Wish(seed=self.seed))
            return (str(refused),)
        return ()

    def _dropped(self, scenario: Scenario) -> list[str]:
        """Forget the settings that the scenario no longer takes, and say which."""
        said = []
        for name, text in tuple(self._settings.items()):
            try:
                read_setting(scenario, f"{name}={text}")
            except PlayError as refused:
                del self._settings[name]
                said.append(str(refused))
        return said

    def _go(self, stand: Stand) -> None:
        self._past.append(self.stand)
        self.stand = stand

    def _readable(self) -> Rules:
        if self.rules is None:
            raise PlayError(NOTHING)
        return self.rules

    def _situation(self, rules: Rules, stand: Stand) -> Situation:
        return situated(rules, stand.place, stand.values, self.seed)

    def _impression(self, rules: Rules, stand: Stand) -> Impression:
        role = role_of(rules.scenario, stand.place, self._pinned)
        return Impression(rules, role, self._situation(rules, stand), self.seed)


def _moved(stand: Stand, before: Rules, now: Rules) -> Stand:
    """Where the author stands after an edit; nothing led to a place that was not there."""
    place = kept_place(before, now, stand.place)
    return stand if place == stand.place else Stand(place, stand.values)


def kept_place(before: Rules, now: Rules, place: str) -> str:
    """Where a place is after an edit: under its old name or a new one; else what stands where it stood."""
    places = tuple(now.layout.places)
    if place in places:
        return place
    if renamed := next((scene.id for scene in now.scenes if scene.was == place), None):
        return renamed
    order = tuple(before.layout.places)
    earlier = next((name for name in reversed(order[: order.index(place)]) if name in places), None)
    return places[min(places.index(earlier) + 1, len(places) - 1)] if earlier else places[0]
