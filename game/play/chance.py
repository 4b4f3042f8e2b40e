"""Chance: every draw follows from the seed, the scene, the visit and the draw's own name, so an edit moves no other."""

import hashlib
from dataclasses import dataclass

from game.politics.normal import BYTES, deviate


@dataclass(frozen=True, slots=True)
class Chance:
    """Luck at one visit to one scene."""

    seed: int
    scene: str
    visit: int = 0

    def bytes(self, name: str, count: int) -> bytes:
        key = f"{self.seed}\0{self.scene}\0{self.visit}\0{name}".encode()
        return hashlib.shake_256(key).digest(count)

    def deviate(self, name: str) -> int:
        """Thousandths of a standard deviation."""
        return deviate(self.bytes(name, BYTES))

    def below(self, name: str, limit: int) -> int:
        """A whole number from 0 up to, not including, the limit."""
        return int.from_bytes(self.bytes(name, 8), "big") * limit >> 64
