"""Collection: Python's garbage collector held back while a great many small nodes are made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused_collection() -> Iterator[None]:
    """No collection inside; nodes form no cycles, so each pass over them would find nothing and cost a third."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def keep_for_good() -> None:
    """What was made so far is needed to the end of the process, and no later pass looks through it."""
    gc.freeze()
