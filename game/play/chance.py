"""Chance: every draw follows from the seed, the scene, the visit and the draw's own name, so an edit moves no other."""

import hashlib
from dataclasses import dataclass
from typing import Protocol

from game.politics.normal import BYTES, deviate


class Draws(Protocol):
    """Where the luck of a step comes from: a play's seed, or a search that looks at every side of each draw."""

    @property
    def scene(self) -> str: ...

    def bytes(self, name: str, count: int) -> bytes: ...

    def deviate(self, name: str, tips: int | None = None) -> int:
        """``tips`` is the least deviate with which the asker decides otherwise; None where none moves him."""

    def happens(self, name: str, odds: int) -> bool: ...


@dataclass(frozen=True, slots=True)
class Chance:
    """Luck at one visit to one scene."""

    seed: int
    scene: str
    visit: int = 0

    def bytes(self, name: str, count: int) -> bytes:
        key = f"{self.seed}\0{self.scene}\0{self.visit}\0{name}".encode()
        return hashlib.shake_256(key).digest(count)

    def deviate(self, name: str, tips: int | None = None) -> int:
        """Thousandths of a standard deviation; where the answer tips is for those who look at both sides of it."""
        return deviate(self.bytes(name, BYTES))

    def below(self, name: str, limit: int) -> int:
        """A whole number from 0 up to, not including, the limit."""
        return int.from_bytes(self.bytes(name, 8), "big") * limit >> 64

    def happens(self, name: str, odds: int) -> bool:
        """Whether it comes about, given its odds in hundredths."""
        return self.below(name, 100) < odds
