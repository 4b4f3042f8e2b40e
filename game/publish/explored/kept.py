"""Surveys kept: written as JSON, one thing a line so that two can be laid side by side, and read again."""

import json
from collections.abc import Mapping
from dataclasses import asdict, fields, is_dataclass
from functools import cache
from math import isfinite
from pathlib import Path
from types import NoneType, UnionType
from typing import cast, get_args, get_origin, get_type_hints

from game.explore.survey.shares import Share, share
from game.explore.survey.survey import SURVEY, Survey
from game.play.errors import PlayError

# What fits on one line is written on one.
WIDEST = 400
LARGEST = 64 * 1024 * 1024
MAKE_ONE = "Make one with: plenum explore SCENARIO --format json"


def kept(survey: Survey) -> str:
    """The survey as it is, in the order in which things were authored."""
    return _written(asdict(survey), "") + "\n"


def _written(value: object, indent: str) -> str:
    line = json.dumps(value, ensure_ascii=False)
    if len(line) <= WIDEST or not isinstance(value, (dict, list, tuple)):
        return line
    deeper = f"{indent} "
    if isinstance(value, dict):
        parts = [f"{deeper}{json.dumps(key)}: {_written(each, deeper)}" for key, each in value.items()]
        return "{\n" + ",\n".join(parts) + f"\n{indent}}}"
    return "[\n" + ",\n".join(deeper + _written(each, deeper) for each in value) + f"\n{indent}]"


def read_survey(path: Path) -> Survey:
    """The survey in a file. Raises PlayError where it holds none."""
    return survey_from(_text(path))


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise PlayError(f"{path} is too large to be a survey of a scenario.")
        return path.read_text(encoding="utf-8")
    except OSError as fault:
        raise PlayError(f"{path} cannot be read: {fault.strerror or fault}.") from fault
    except UnicodeDecodeError:
        raise PlayError(f"{path} is no survey: it is not text.") from None


def survey_from(text: str) -> Survey:
    """A survey that was kept; keys that this version does not know are passed over. Raises PlayError."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        raise PlayError(f"This is no survey: it is not JSON. {MAKE_ONE}") from None
    version = found.get("survey") if isinstance(found, dict) else None
    if type(version) is not int:
        raise PlayError(f"This is no survey: it does not say “survey”. {MAKE_ONE}")
    if version > SURVEY:
        raise PlayError(f"This survey was made by a later version of the game (survey {version}, not {SURVEY}).")
    try:
        return cast(Survey, _read(found, Survey, ""))
    except OverflowError:
        raise PlayError(f"This survey cannot be read: it counts more than there can be. {MAKE_ONE}") from None


def _read(value: object, kind: object, at: str) -> object:
    """The value as what is declared: a dataclass, a tuple, a number, a text or nothing."""
    if isinstance(kind, type) and is_dataclass(kind):
        return _read_parts(value, kind, at)
    if get_origin(kind) is tuple:
        return _read_tuple(value, get_args(kind), at)
    if isinstance(kind, UnionType):
        kind = NoneType if value is None else next(each for each in get_args(kind) if each is not NoneType)
    if kind is float and type(value) is int:
        value = float(value)
    if type(value) is not kind or (isinstance(value, float) and not isfinite(value)):
        raise _unreadable(at)
    return value


def _read_parts(value: object, kind: type, at: str) -> object:
    if not isinstance(value, Mapping):
        raise _unreadable(at)
    hints, names = _hints(kind), [field.name for field in fields(kind)]
    missing = next((name for name in names if name not in value), None)
    if missing:
        raise _unreadable(_below(at, missing))
    found = kind(**{name: _read(value[name], hints[name], _below(at, name)) for name in names})
    return _counted(found, at) if isinstance(found, Share) else found


def _read_tuple(value: object, kinds: tuple[object, ...], at: str) -> tuple[object, ...]:
    if not isinstance(value, list):
        raise _unreadable(at)
    if kinds[-1] is Ellipsis:
        kinds = (kinds[0],) * len(value)
    if len(kinds) != len(value):
        raise _unreadable(at)
    return tuple(_read(each, kind, f"{at}[{n}]") for n, (each, kind) in enumerate(zip(value, kinds, strict=True)))


def _counted(found: Share, at: str) -> Share:
    """The share that the counts make, whatever else is written."""
    if not 0 <= found.count <= found.of:
        raise _unreadable(at)
    return share(found.count, found.of)


@cache
def _hints(kind: type) -> dict[str, object]:
    return get_type_hints(kind)


def _below(at: str, name: str) -> str:
    return f"{at}.{name}" if at else name


def _unreadable(at: str) -> PlayError:
    return PlayError(f"This survey cannot be read: “{at}” is missing or is not what it should be. {MAKE_ONE}")
