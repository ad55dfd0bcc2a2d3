"""What goes wrong while somebody tells what worries them."""

from __future__ import annotations

from unittest.mock import Mock

import pytest

from backstride.web.participant.worry import telling_if_possible


@pytest.fixture
def nothing_can_be_saved(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is told, the journal does not take it."""
    monkeypatch.setattr(telling_if_possible, "tell_also", Mock(side_effect=RuntimeError("append is broken")))
