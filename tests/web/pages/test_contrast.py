"""Colours that stand on each other are measured: 4.5 to 1 for text, 3 to 1 for shapes and controls."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import backstride.web

STATIC = Path(backstride.web.__file__).parent / "static/backstride"
TOKENS = (STATIC / "backstride.css").read_text(encoding="utf-8")
SHEETS = sorted(STATIC.glob("**/*.css"))
SCHEMES = ("light", "dark")
TEXT, SHAPE = 4.5, 3.0

READ_ON = {
    "ink": ("paper", "card", "walk-soft", "run-soft", "stop-soft"),
    "muted": ("paper", "card", "walk-soft"),
    "walk": ("paper", "card", "walk-soft"),
    "on-walk": ("walk",),
    "run": ("paper", "card", "run-soft"),
    "note-ink": ("note",),
    "stop": ("paper", "card", "stop-soft"),
    "on-stop": ("stop",),
}
"""Text, and what it stands on."""
SEEN_ON = {
    "walk": ("paper", "card", "walk-soft"),
    "run": ("paper", "card"),
    "muted": ("paper", "card"),
    "edge": ("paper", "card"),
    "stop": ("paper", "card", "stop-soft"),
    "note-ink": ("paper", "card"),
    "focus": ("paper", "card", "walk-soft", "stop-soft", "note"),
}
"""Bars, borders of controls, marks, the ring round what has the focus; and what they stand on."""


def tokens(scheme: str) -> dict[str, str]:
    """The colours of a scheme; the dark one changes the light one."""
    light, dark = re.findall(r":root \{(.*?)\}", TOKENS, re.DOTALL)[:2]
    told = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6});", light))
    return {**told, **dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6});", dark))} if scheme == "dark" else told


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2 defines it."""
    digits = colour.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    shares = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """How many to 1."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def too_weak(scheme: str, pairs: dict[str, tuple[str, ...]], least: float) -> list[str]:
    """The pairs that are weaker than asked."""
    colour = tokens(scheme)
    measured = {
        f"{front} on {back}": contrast(colour[front], colour[back])
        for front in pairs
        for back in pairs[front]
    }
    return [f"{pair}: {ratio:.2f}" for pair, ratio in measured.items() if ratio < least]


def test_contrast_is_measured_as_everybody_measures_it() -> None:
    assert contrast("#fff", "#000000") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_can_be_read(scheme: str) -> None:
    assert too_weak(scheme, READ_ON, TEXT) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_shapes_and_controls_can_be_seen(scheme: str) -> None:
    assert too_weak(scheme, SEEN_ON, SHAPE) == []


def test_every_colour_is_a_token_that_is_measured() -> None:
    measured = {*READ_ON, *SEEN_ON} | {
        back for pairs in (READ_ON, SEEN_ON) for each in pairs.values() for back in each
    }
    assert set(tokens("dark")) - measured == {"line"}, "the line between things carries no meaning"


def rules(sheet: Path) -> str:
    """A sheet without what may name colours: the tokens, and the white under a QR code (see below)."""
    return re.sub(r"(:root|\.qr) \{.*?\}", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_no_rule_brings_a_colour_of_its_own(sheet: Path) -> None:
    """But for the white under a QR code: a camera wants it in the dark scheme too."""
    assert re.findall(r"#[0-9a-f]{3,8}\b(?=[; ])", rules(sheet)) == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_token_that_a_rule_names_is_there(sheet: Path) -> None:
    text = sheet.read_text(encoding="utf-8")
    own = set(re.findall(r"--([a-z-]+):", text + TOKENS))
    assert set(re.findall(r"var\(--([a-z-]+)\)", text)) - own == set()


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_only_the_base_sheet_makes_tokens_for_all_pages(sheet: Path) -> None:
    names = re.findall(r":root", sheet.read_text(encoding="utf-8"))
    assert names == ([":root"] * 2 if sheet.name == "backstride.css" else [])


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_no_sheet_is_long(sheet: Path) -> None:
    assert len(sheet.read_text(encoding="utf-8").splitlines()) <= 400
