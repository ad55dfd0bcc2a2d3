"""For the few modules that walk millions of steps: nobody counts lines meanwhile, which is four times faster.

What they cover is covered elsewhere too, and the report would fail if it were not.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="module")
def uncounted() -> Iterator[None]:
    """No line is counted while a module runs."""
    counting, in_threads = sys.gettrace(), threading.gettrace()
    sys.settrace(None)
    threading.settrace(None)
    yield
    sys.settrace(counting)
    threading.settrace(in_threads)
