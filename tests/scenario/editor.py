"""A scenario's files as an editor sees them: YAML 1.2, held against a schema by a library that is not ours.

PyYAML reads YAML 1.1, to which ``no`` is false, ``18:30`` is 1110 and ``1964-10-12`` a day. Editors read the core
schema of YAML 1.2, in which only true and false, null and numbers are anything but text. So its rules are given here,
and PyYAML does the rest.
"""

import re
from functools import cache
from typing import Any, ClassVar

import yaml
from jsonschema import Draft202012Validator

from game.scenario.format.files import FILE_KINDS, FileKind
from game.scenario.format.schema import schema_of

KINDS = {kind.name: kind for kind in FILE_KINDS}

# Each with the letters that such a scalar may begin with (https://yaml.org/spec/1.2.2/, 10.3.2; numbers to base ten).
CORE = {
    "null": ("null|Null|NULL|~|", ["n", "N", "~", ""]),
    "bool": ("true|True|TRUE|false|False|FALSE", list("tTfF")),
    "int": ("[-+]?[0-9]+", list("-+0123456789")),
    "float": (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
}


class CoreLoader(yaml.CSafeLoader):
    """Reads YAML by the core schema of version 1.2."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}


for _name, (_pattern, _first) in CORE.items():
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_name}", re.compile(f"^(?:{_pattern})$"), _first)
# To YAML 1.1 a leading nought means octal.
CoreLoader.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))


def as_edited(text: str) -> Any:
    return yaml.load(text, CoreLoader)


@cache
def validator(kind: FileKind) -> Draft202012Validator:
    return Draft202012Validator(schema_of(kind))


def complaints(kind: FileKind, written: Any) -> list[str]:
    """What an editor underlines, each with its place."""
    return [f"{found.json_path}: {found.message}" for found in validator(kind).iter_errors(written)]
