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
    """Everything made so far is needed as long as the process lasts, and no later pass, the last included, looks at it."""
    gc.freeze()
