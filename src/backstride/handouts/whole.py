"""A file, written whole or not at all."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


def write_whole(pieces: Iterable[bytes], path: Path) -> int:
    """Write pieces to a file beside it, and put it in place once it is whole. Its size in bytes.

    Raises OSError where it cannot be written; the earlier file is then as it was, and no half one is left.
    """
    unfinished = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with unfinished.open("xb") as file:
            file.writelines(pieces)
        size = unfinished.stat().st_size
        unfinished.replace(path)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise
    return size
