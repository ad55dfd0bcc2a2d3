"""The worker's script, as it lies among the static files: a browser wants it at the top of all addresses."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

WORKER = Path(__file__).parents[2] / "static" / "backstride" / "worker.js"


@lru_cache(maxsize=1)
def worker_script() -> bytes:
    """The script. It is read once: a running program is of one version."""
    return WORKER.read_bytes()


@lru_cache(maxsize=1)
def worker_digest() -> str:
    """Changes with the script, so that a browser that has it need not be sent it again."""
    return sha256(worker_script()).hexdigest()[:16]


def worker_etag(request: Any) -> str:
    """The same as browsers are told it."""
    return f'"{worker_digest()}"'
