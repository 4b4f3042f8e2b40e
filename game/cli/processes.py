"""Processes: workers on this machine, which are deaf to Ctrl+C and never outlive the one that they work for."""

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context, parent_process, resource_tracker
from threading import Thread
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class _Processes(ProcessPoolExecutor):
    """Each process is started where work is handed over, and takes it over from us that Ctrl+C is not for it.

    Otherwise one that is still starting would die of it, and say so at length.
    """

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        with _deaf():
            return super().submit(fn, *args, **kwargs)


@contextmanager
def processes(count: int) -> Iterator[Executor]:
    """So many processes, started afresh on every system alike; at the end they finish what they are at, no more."""
    pool = _Processes(count, get_context("spawn"), _begin)
    try:
        yield pool
    finally:
        with _deaf():
            pool.shutdown(cancel_futures=True)


@contextmanager
def _deaf() -> Iterator[None]:
    """Ctrl+C waits until this is over, where a system can have it wait."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # which would open our ears again if it were started only now
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """In each process: leave Ctrl+C to the one who collects, and go when he is gone, however that came about."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)
