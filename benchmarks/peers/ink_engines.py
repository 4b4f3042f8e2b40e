"""bink and inkcpp: two engines for compiled ink, in Rust and in C++, each called from Python as its users call it."""

import sys
from pathlib import Path

from peers.inkjs import compiled
from peers.shed import HERE, Plays, played, python_library

VERSIONS = {"bink": "0.7.1", "inkcpp": "0.1.12"}
LIBRARIES = {"bink": "bink", "inkcpp": "inkcpp-py"}


def bink_plays(ink: Path, seconds: float = 2.0, seed: int = 1) -> Plays:
    """Random plays by bink."""
    return _plays("bink", ink, seconds, seed)


def inkcpp_plays(ink: Path, seconds: float = 2.0, seed: int = 1) -> Plays:
    """Random plays by inkcpp."""
    return _plays("inkcpp", ink, seconds, seed)


def _plays(engine: str, ink: Path, seconds: float, seed: int) -> Plays:
    library = python_library(LIBRARIES[engine], VERSIONS[engine])
    program = HERE / "play_compiled_ink.py"
    return played([sys.executable, program, engine, library, compiled(ink), str(seconds), str(seed)], engine)
