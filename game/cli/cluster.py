"""Cluster: the workers of an engine for many machines, as an executor like any other."""

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager

from game.play.errors import PlayError

PATIENCE = "10s"


@contextmanager
def cluster(address: str) -> Iterator[Executor]:
    """The workers of the Dask scheduler at an address. Raises PlayError where none answers, or Dask is missing."""
    try:
        from distributed import Client
    except ImportError:
        raise PlayError("A scheduler needs Dask: pip install 'october-plenum[cluster]'.") from None
    try:
        client = Client(address, timeout=PATIENCE)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as fault:
        raise PlayError(f"No scheduler answers at {address}: {fault}") from fault
    with client:
        yield client.get_executor()  # type: ignore[no-untyped-call]
