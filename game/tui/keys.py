"""Keys: one table of everything a reader can press, for bindings, foot lines, commands and help."""

from dataclasses import dataclass

from textual.binding import Binding, BindingType
from textual.content import Content


@dataclass(frozen=True, slots=True)
class Key:
    """One thing that can be done: its action, the keys that do it, and its words in the foot line and in help.

    Letters come with the letter under the same finger of a Russian keyboard.
    """

    action: str
    keys: tuple[str, ...]
    shown: str
    word: str
    does: str


TABLE = (
    Key("read_on", ("space", "pagedown"), "Space", "Read on", "read on; at the end of the text, go to the choices"),
    Key("read_back", ("b", "и", "pageup"), "b", "Read back", "read back"),
    Key("read_all", ("end",), "End", "Read all", "show all of the page at once and go to the choices"),
    Key("up", ("up", "k", "л"), "↑ k", "Up", "move up"),
    Key("down", ("down", "j", "о"), "↓ j", "Down", "move down"),
    Key("choose", ("enter",), "Enter", "Choose", "choose; while reading, read on; in a vote, count all at once"),
    Key("number", tuple("123456789"), "1-9", "Choose", "choose by number"),
    Key("undo", ("u", "г"), "u", "Undo", "take back your last decision"),
    Key("situation", ("s", "ы"), "s", "Situation", "how things stand, and why they changed"),
    Key("dossiers", ("d", "в"), "d", "Dossiers", "who these men are, as far as you know"),
    Key("record", ("r", "к"), "r", "Record", "your decisions beside the record, with sources"),
    Key("glossary", ("g", "п"), "g", "Words", "words of the time explained"),
    Key("invented", ("i", "ш"), "i", "Invented", "show which words of this page are invented"),
    Key("claims", ("c", "с"), "c", "Claims", "the claims that support this page, with sources"),
    Key("copy", ("y", "н"), "y", "Copy", "copy the page in front of you"),
    Key("study", ("s", "ы"), "s", "Study mode", "before play: the record opens after each decision"),
    Key("how_to_play", ("h", "р"), "h", "How to play", "how to play"),
    Key("find", ("slash", "full_stop"), "/", "Find", "find in a list"),
    Key("back", ("escape",), "Esc", "Back", "back; nothing is lost"),
    Key("theme", ("t", "е"), "t", "Paper or night", "light paper or dark night"),
    Key("command_palette", ("colon", "ctrl+p"), ":", "Commands", "everything that can be done here, by name"),
    Key("help", ("question_mark", "f1"), "?", "Keys", "keys and marks"),
    Key("stop", ("ctrl+c",), "ctrl+c", "Stop", "stop at once; it is saved already"),
    Key("leave", ("q", "й", "ctrl+q"), "q", "Leave", "leave; it is saved already"),
)
# What an author can press in a preview, beside moving, choosing and leaving.
PREVIEW = (
    Key("next_scene", ("n", "т", "right"), "n p", "Scenes", "the next scene of the files"),
    Key("previous_scene", ("p", "з", "left"), "p", "Scene before", "the scene before it"),
    Key("step_back", ("b", "и"), "b", "Back", "back to where you stood before, and the values there"),
    Key("set_value", ("v", "м"), "v", "Value", "give a variable a value, such as nerve=4"),
    Key("switch_role", ("r", "к"), "r", "Role", "read from the other chair"),
    Key("diagnostics", ("d", "в"), "d", "Problems", "go into the list of problems; Enter there opens the scene"),
    Key("find_scene", ("slash", "full_stop"), "/", "Find", "find a scene by its id or title"),
    Key("page_on", ("space", "pagedown"), "Space", "Read on", "read on"),
    Key("page_back", ("pageup", "shift+space"), "PgUp", "Read back", "read back"),
)
KEYS = {key.action: key for key in (*TABLE, *PREVIEW)}


def bindings(*actions: str) -> list[BindingType]:
    """What a screen binds, by the names of its actions."""
    return [binding for action in actions for binding in _bound(KEYS[action])]


def _bound(key: Key) -> list[Binding]:
    if key.action == "number":
        return [Binding(digit, f"number({digit})", key.word, show=False) for digit in key.keys]
    if key.action == "stop":  # before whatever has the focus can take it
        return [Binding("ctrl+c", "stop", key.word, show=False, priority=True)]
    return [Binding(",".join(key.keys), key.action, key.word, show=False)]


def foot(actions: tuple[str, ...], words: dict[str, str], width: int) -> Content:
    """As many keys as fit one line, each to be clicked; the last two stay longest. ``words`` renames some."""
    shown = [_clickable(KEYS[action], words.get(action)) for action in actions]
    while len(shown) > 1 and sum(each.cell_length + 2 for each in shown) > width:
        shown.pop(-3 if len(shown) > 3 else -1)
    return Content("  ").join(shown)


def _clickable(key: Key, word: str | None) -> Content:
    """The only markup of this face: it is made from the table above and from nothing else."""
    text = f"[b]$shown[/b] {word or key.word}"
    if key.action == "number":
        return Content.from_markup(text, shown=key.shown)
    action = key.action if key.action in APP_ACTIONS else f"screen.{key.action}"
    where = f"app.{action}" if key.action in APP_ACTIONS else action
    return Content.from_markup(f"[@click={where}]{text}[/]", shown=key.shown)


APP_ACTIONS = frozenset({"theme", "command_palette", "help", "leave"})
