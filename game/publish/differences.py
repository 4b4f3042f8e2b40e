"""Differences in print: what an edit of a scenario changes, and which recorded plays it breaks."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from difflib import SequenceMatcher
from typing import Any

from game.play.breakage import Break, Breakage
from game.reading.plural import counted
from game.scenario.differences import ADDED, REMOVED, RENAMED_TO, Difference, KeyChange
from game.scenario.parts import Place, Written

# What is longer is told by its words.
SHORT = 60
KINDS = {"person": "people", "body": "bodies"}


def difference_lines(found: tuple[Difference, ...], broken: Breakage) -> Iterator[str]:
    """The changes part by part, then what they break."""
    if not found:
        yield "Nothing that the game reads has changed."
    groups: dict[str, list[Difference]] = {}
    for each in found:
        groups.setdefault(_owner(each.place), []).append(each)
    for owner, group in groups.items():
        yield from _part_lines(owner, group)
    if found:
        yield ""
        yield _counted(found)
    yield ""
    yield from _breakage_lines(broken)


def _owner(place: Place) -> str:
    return f"scene {place.within or place.id}" if place.kind in ("scene", "choice") else f"{place.kind} {place.id}"


def _part_lines(owner: str, group: list[Difference]) -> Iterator[str]:
    own = [each for each in group if not each.place.within]
    for each in own:
        yield f"{owner} {_became(each)}"
        yield from (f"  {_key_line(key)}" for key in each.keys)
    if not own:
        yield owner
    inner = [each for each in group if each.place.within]
    if own and own[0].change in (ADDED, REMOVED):
        return
    for each in inner:
        yield f"  choice {each.place.id} {_became(each)}"
        yield from (f"    {_key_line(key)}" for key in each.keys)


def _became(each: Difference) -> str:
    if each.change == ADDED:
        return f"added{_titled(each)}"
    if each.change == REMOVED:
        hint = f" Is it “{each.likely}” now? Then add `was: {each.place.id}` to that." if each.likely else ""
        return f"removed{_titled(each)}{hint}"
    return f"renamed, once {each.was}" if each.change == RENAMED_TO else "changed"


def _titled(each: Difference) -> str:
    return f": “{each.heading}”" if each.heading else ""


def _key_line(change: KeyChange) -> str:
    old, new = _shown(change.old), _shown(change.new)
    if len(old) <= SHORT and len(new) <= SHORT:
        if not old or not new:
            return f"{change.key}: {f'now “{new}”' if new else f'no longer “{old}”'}"
        return f"{change.key}: “{old}” is now “{new}”"
    away, come = words_changed(old, new)
    if away == come == 0:
        return f"{change.key}: the same words, otherwise set"
    whole = counted(len(old.split()), "word")
    return f"{change.key}: {counted(away, 'word')} out, {counted(come, 'word')} in (of {whole})"


def _shown(value: Written | None) -> str:
    """What stands under a key, on one line."""
    if isinstance(value, list):
        return ", ".join(map(_shown, value)) or "[]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_shown(each)}" for key, each in value.items()) + "}"
    return " ".join((value or "").split())


def words_changed(old: str, new: str) -> tuple[int, int]:
    """How many words went and how many came."""
    before, after = old.split(), new.split()
    changes = [
        code for code in SequenceMatcher(None, before, after, autojunk=False).get_opcodes() if code[0] != "equal"
    ]
    return sum(code[2] - code[1] for code in changes), sum(code[4] - code[3] for code in changes)


def _counted(found: tuple[Difference, ...]) -> str:
    counts = Counter((each.change, each.place.kind) for each in found)
    said = (f"{counted(count, kind, KINDS.get(kind, ''))} {change}" for (change, kind), count in counts.items())
    return f"In all: {', '.join(said)}."


def _breakage_lines(broken: Breakage) -> Iterator[str]:
    tried = f"{counted(broken.walkthroughs, 'walkthrough')} and {counted(broken.saves, 'save')}"
    if broken.breaks:
        yield f"Of {tried} of this scenario, {len(broken.breaks)} would no longer play as before:"
        yield from (f"  {_broken(each)}" for each in broken.breaks)
    else:
        yield f"Nothing breaks ({tried} tried)."
    if broken.astray:
        yield f"Not tried, because they had gone astray before: {', '.join(broken.astray)}."


def _broken(each: Break) -> str:
    return f"{each.kind} {each.name}{f' stops at move {each.move}' if each.move else ''}: {each.why}"


def differences_json(found: tuple[Difference, ...], broken: Breakage) -> str:
    """The same for programs."""
    whole: dict[str, Any] = {"differences": [_difference(each) for each in found], **asdict(broken)}
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _difference(each: Difference) -> dict[str, Any]:
    return {
        "change": each.change,
        **each.place._asdict(),
        "heading": each.heading,
        "was": each.was,
        "likely": each.likely,
        "keys": [_key_change(change) for change in each.keys],
    }


def _key_change(change: KeyChange) -> dict[str, Any]:
    away, come = words_changed(_shown(change.old), _shown(change.new))
    return {**asdict(change), "words_out": away, "words_in": come}
