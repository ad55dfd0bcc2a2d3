"""What was read or printed before answers nothing on these pages: each test reads and prints anew."""

from __future__ import annotations

import pytest

from backstride.heart import notation


@pytest.fixture(autouse=True)
def _nothing_read_before() -> None:
    notation.read_session.cache_clear()
    notation._print_blocks.cache_clear()
