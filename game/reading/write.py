"""Write: texts, lists and keys as YAML that reads back the same; for files that the game makes for an author."""

from collections.abc import Mapping, Sequence
from io import StringIO

from yaml.emitter import Emitter
from yaml.nodes import MappingNode, ScalarNode, SequenceNode
from yaml.representer import SafeRepresenter
from yaml.resolver import BaseResolver
from yaml.serializer import Serializer

# What stands under a key: a text, a list or keys of its own.
Writing = str | Sequence["Writing"] | Mapping[str, "Writing"]
STRING = "tag:yaml.org,2002:str"
ENDLESS = 1_000_000


class _Dumper(Emitter, Serializer, SafeRepresenter, BaseResolver):
    """Every scalar is text, as for the reader, so that only what YAML itself would misread is quoted."""

    def __init__(self, stream: StringIO, flow: bool) -> None:
        Emitter.__init__(self, stream, width=ENDLESS, allow_unicode=True)
        Serializer.__init__(self)
        SafeRepresenter.__init__(self, default_flow_style=flow, sort_keys=False)
        BaseResolver.__init__(self)

    def ignore_aliases(self, data: object) -> bool:
        """The reader refuses aliases, so a text that stands twice is written twice."""
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """A list stands deeper than its key."""
        super().increase_indent(flow, False)


def _text(dumper: SafeRepresenter, value: str) -> ScalarNode:
    return dumper.represent_scalar(STRING, value, style="|" if "\n" in value else None)


def _short_list(dumper: SafeRepresenter, value: tuple[str, ...]) -> SequenceNode:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=True)


def _fields(dumper: SafeRepresenter, value: Mapping[str, Writing]) -> MappingNode:
    return dumper.represent_mapping("tag:yaml.org,2002:map", value.items())


_Dumper.add_representer(str, _text)
_Dumper.add_representer(tuple, _short_list)
_Dumper.add_representer(dict, _fields)


def written(value: Writing, *, flow: bool = False) -> str:
    """A value as YAML: a dict as keys, a list item by item, a tuple in brackets, several lines of text under ``|``."""
    stream = StringIO()
    dumper = _Dumper(stream, flow)
    dumper.open()
    dumper.represent(value)
    dumper.close()
    return stream.getvalue().removesuffix("...\n")
