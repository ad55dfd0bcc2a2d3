"""Text in a field of so many bytes is cut where a reader would cut it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.handouts.workout.cut import cut


@pytest.mark.parametrize(
    ("text", "most", "kept"),
    [
        ("Calentamiento", 15, "Calentamiento"),
        ("Enfriamiento y más", 17, "Enfriamiento y m"),
        ("Enfriamiento y más", 18, "Enfriamiento y má"),
        ("Sesión", 5, "Sesi"),
        ("walk 5 min", 5, "walk"),
        ("two\0parts\nof  it", 40, "two parts of it"),
        ("x\u0323\u0307yz", 4, ""),
        ("👩‍🦽go", 10, ""),
        ("👩‍🦽go", 12, "👩‍🦽g"),
        ("anything", 0, ""),
    ],
)
def test_examples(text: str, most: int, kept: str) -> None:
    assert cut(text, most) == kept


@given(st.text(), st.integers(min_value=0, max_value=60))
def test_what_is_kept_fits_and_is_how_the_text_begins(text: str, most: int) -> None:
    text = text.encode(errors="ignore").decode()
    kept = cut(text, most)
    assert len(kept.encode()) <= most
    assert "\0" not in kept
    whole = " ".join(unicodedata.normalize("NFC", text).replace("\0", " ").split())
    assert whole.startswith(kept)
    after = whole[len(kept) :][:1]
    assert not (kept and unicodedata.combining(after or " "))
