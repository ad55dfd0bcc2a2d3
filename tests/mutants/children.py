"""Work done in children of this process, each forked from it as it stands and gone when its work is done."""

from __future__ import annotations

import os
import pickle
import resource
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterable, Iterator
from typing import IO, Any, NamedTuple, NoReturn, TypeVar

MEMORY = 4 << 30
"""What a child may take, in bytes: a fault that never stops collecting must not bring the machine down."""

Job = TypeVar("Job")
Came = TypeVar("Came")


class Broken(NamedTuple):
    """A child that did not come to the end of its work: the signal that ended it, or its exit code."""

    by: int


class _Child(NamedTuple):
    job: Any
    hands_over: IO[bytes]


def in_children(
    jobs: Iterable[Job], work: Callable[[Job], Came], workers: int, *, silent: bool = True
) -> Iterator[tuple[Job, Came | Broken]]:
    """Do each job in a child of its own, so many at a time; give what came of it, in the order they end."""
    running: dict[int, _Child] = {}
    for job in jobs:
        if len(running) == workers:
            yield _next_to_end(running)
        hands_over = tempfile.TemporaryFile()  # noqa: SIM115 - closed when the child has ended
        child = os.fork()
        if child == 0:
            _do(job, work, hands_over, silent)
        running[child] = _Child(job, hands_over)
    while running:
        yield _next_to_end(running)


def apart(work: Callable[[], Came]) -> Came:
    """Do one thing in a child, where people can see it, and give what came of it: nothing else stays."""
    ((_, came),) = in_children([None], lambda _: work(), 1, silent=False)
    if isinstance(came, Broken):
        raise SystemExit("So nothing can be said.")
    return came


def _do(job: Job, work: Callable[[Job], Came], hands_over: IO[bytes], silent: bool) -> NoReturn:
    try:
        if silent:
            _say_nothing()
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        pickle.dump(work(job), hands_over)
        hands_over.flush()
        sys.stdout.flush()
        os._exit(0)
    except SystemExit as why:
        print(why, flush=True)
    except BaseException:
        traceback.print_exc()
        raise
    finally:
        os._exit(1)


def _say_nothing() -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)


def _next_to_end(running: dict[int, _Child]) -> tuple[Any, Any]:
    ended, status = os.wait()
    child = running.pop(ended)
    code = os.waitstatus_to_exitcode(status)
    with child.hands_over as file:
        file.seek(0)
        return child.job, Broken(code) if code else pickle.load(file)  # noqa: S301 - from our own child


def limit_time(seconds: float) -> None:
    """End this process when it works so much longer: seconds of processor time from now."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    so_far = used.ru_utime + used.ru_stime
    resource.setrlimit(resource.RLIMIT_CPU, (int(so_far + seconds) + 1, resource.RLIM_INFINITY))
