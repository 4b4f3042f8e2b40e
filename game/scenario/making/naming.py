"""Naming: ids and names made of what an author wrote, and the words that may stand in a text."""

import re
import unicodedata
from collections.abc import Iterable
from keyword import kwlist
from pathlib import Path

from game.reading.characters import FORBIDDEN
from game.reading.kinds import CHECKS
from game.scenario.checks.prose.characters import is_one_cell
from game.scenario.refusal import RefusedError
from game.scenario.types import YES_NO

LONGEST_ID = 40
# Words of the format, and the names that the template gives already.
TAKEN = frozenset({*kwlist, *YES_NO, "end", "nobody", "clerk", "letter_read", "support", "first_speaker"})
_BRACES = str.maketrans("{}", "()")
# Cyrillic as it is commonly written in Latin letters; the signs are left out.
_TO_LATIN = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i",
        "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
        "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "",
        "э": "e", "ю": "yu", "я": "ya", "і": "i", "ї": "yi", "є": "ye", "ґ": "g",
    }
)  # fmt: skip


def tidy(text: str) -> str:
    """The words of a text on one line, fit for a page: no brace, no sign that cannot be seen or that is a picture."""
    seen = FORBIDDEN.sub(" ", unicodedata.normalize("NFC", text)).translate(_BRACES)
    if not seen.isascii():
        seen = "".join(_drawn(sign) for sign in seen)
    return " ".join(seen.split())


def _drawn(sign: str) -> str:
    """A sign of one cell; a letter of two cells is shown as missing, a picture is left out."""
    if is_one_cell(sign) or sign.isspace():
        return sign
    return "?" if sign.isalnum() else ""


def as_id(words: str, otherwise: str) -> str:
    """An id that keeps the words, where any Latin letters are left of them."""
    latin = unicodedata.normalize("NFC", words.casefold()).translate(_TO_LATIN)
    plain = unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode()
    made = re.sub("[^a-z0-9]+", "_", plain.replace("'", "")).strip("_").lstrip("_0123456789")
    if len(made) > LONGEST_ID:
        made = made[: LONGEST_ID + 1].rpartition("_")[0] or made[:LONGEST_ID]
    return made or otherwise


def scenario_name(folder: Path) -> str:
    """A scenario's name from that of its folder."""
    return as_id(folder.resolve().name, "new-scenario").replace("_", "-")


class Names:
    """Gives each id once: a second of the same name is numbered."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._last: dict[str, int] = {}

    def take(self, wanted: str) -> str:
        name = wanted
        while name in self._taken:
            self._last[wanted] = self._last.get(wanted, 1) + 1
            name = f"{wanted}_{self._last[wanted]}"
        self._taken.add(name)
        return name


def two_roles(said: str) -> tuple[str, str]:
    """The ids of the two roles, as in ``anna,boris``. Raises RefusedError."""
    roles = [role.strip() for role in said.split(",")]
    if len(roles) != 2 or roles[0] == roles[1]:
        raise RefusedError(f"“{tidy(said)}” are not two roles. Write two different ones, such as: --roles anna,boris")
    for role in roles:
        if not CHECKS["id"](role) or len(role) > LONGEST_ID:
            hint = as_id(role, "")
            proposal = f" Try “{hint}”." if hint and hint not in TAKEN else ""
            raise RefusedError(
                f"“{tidy(role)}” cannot name a role: it takes small letters, digits and underscores.{proposal}"
            )
        if role in TAKEN:
            raise RefusedError(f"“{role}” cannot name a role: the word means something else already.")
    return roles[0], roles[1]


def spoken(role: str) -> str:
    """How a text calls a role: ``old_anna`` is Old Anna."""
    return role.replace("_", " ").strip().title()
