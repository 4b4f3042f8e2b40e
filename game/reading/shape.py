"""Shape: tables that say which keys a file may hold, and what may stand under each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

SCALARS = ("id", "name", "line", "prose", "number", "range", "flag", "date", "choice", "expression")
LISTS = {"ids": "id", "names": "name", "lines": "line", "expressions": "expression"}
PAIRS = {"pairs": "text", "proses": "prose"}
NESTED = ("shape", "shapes")
# Read further by the code that builds what stands there; the first two have keys of their own, by the shape given.
LOOSE = ("id-or-shapes", "shapes-by-id", "line-or-lines")
SHAPED = frozenset({*NESTED, "id-or-shapes", "shapes-by-id"})
KINDS = frozenset({*SCALARS, *LISTS, *PAIRS, *NESTED, *LOOSE})


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a shape: what kind of thing stands under it, whether it must be there, and what it is for.

    ``shape`` belongs to the kinds with keys of their own, ``values`` to the kind choice. ``example`` is what an author
    might write after the colon; ``default`` is the value that the key has where it is absent.
    """

    name: str
    kind: str
    required: bool = False
    doc: str = ""
    shape: Shape | None = None
    values: tuple[str, ...] = ()
    example: str = ""
    default: str = ""

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"key {self.name}: there is no kind {self.kind}")
        if (self.kind in SHAPED) != (self.shape is not None) or (self.kind == "choice") != bool(self.values):
            raise ValueError(f"key {self.name}: the kind {self.kind} does not go with its shape or values")


@dataclass(frozen=True, slots=True)
class Shape:
    """What one mapping may hold; ``name`` is what messages call it, such as scene.

    ``right`` says of each key with a plain text under it whether that text is right; most are, and need no more than
    that. It is filled when the shape is first read by.
    """

    name: str
    keys: tuple[Key, ...]
    known: dict[str, Key] = field(init=False, compare=False, repr=False)
    required: tuple[str, ...] = field(init=False, compare=False, repr=False)
    right: dict[str, Callable[[str], object]] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "known", {key.name: key for key in self.keys})
        object.__setattr__(self, "required", tuple(key.name for key in self.keys if key.required))
        object.__setattr__(self, "right", {})
