"""Spec: a standing is made anew when anything is renewed that it rests on."""

from __future__ import annotations

from pathlib import Path

import pytest

import backstride
from backstride.web.journals import rules_version

HOME = Path(backstride.__file__).parent
RESTS_ON = (
    "web.journals.timed_needs",
    "web.journals.glance",
    "web.journals.order",
    "web.contacts.days",
    "web.contacts.need",
    "web.contacts.moved",
    "web.clinic.granting",
    "handouts.given",
    "outcomes.asked",
)


def looked_at() -> set[str]:
    """The files that the digest is made of."""
    return {path.relative_to(HOME).as_posix() for path in rules_version._files()}


@pytest.mark.parametrize("name", RESTS_ON)
def test_what_a_standing_rests_on_is_looked_at(name: str) -> None:
    assert f"{name.replace('.', '/')}.py" in looked_at()


@pytest.mark.parametrize("name", ["days", "need", "moved"])
def test_another_text_of_it_makes_another_version(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before, made = rules_version.rules_version(), rules_version.rules_version.__wrapped__
    changed, read = HOME / f"web/contacts/{name}.py", Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: read(path) + (b"#" if path == changed else b""))
    assert made() != before
