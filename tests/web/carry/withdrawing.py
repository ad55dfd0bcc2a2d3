"""A programme that is withdrawn while somebody is on it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backstride.book.rulebook import shipped_rulebook
from backstride.web.journals.models import Standing

WHY = "The steps were too large."


def withdraw_walk(patch: pytest.MonkeyPatch) -> None:
    """From here on, as after an update of the program."""
    programmes = shipped_rulebook().programmes
    assert isinstance(programmes, dict)
    withdrawn = {version: replace(each, withdrawn=WHY) for version, each in programmes["walk"].items()}
    patch.setitem(programmes, "walk", withdrawn)
    Standing.objects.update(rules_version="before")
