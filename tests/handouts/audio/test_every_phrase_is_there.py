"""Whatever a score can ask for is spoken in both languages, and is what the manifest says."""

from __future__ import annotations

import json
import shutil
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from backstride.book.catalogues import LOCALE, read_catalogue
from backstride.handouts.audio.cues import PHRASES, count_phrases, length_phrases
from backstride.handouts.audio.mulaw import encode, read_wav, wav
from backstride.handouts.audio.phrases import FOLDER, Phrases
from backstride.handouts.audio.rates import RATE
from backstride.handouts.given import NoHandout
from tests.handouts.audio.rungs import in_both_languages

MANIFEST = json.loads((FOLDER / "manifest.json").read_bytes())
MOST_BYTES = 2_500_000


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """A copy of the shipped phrases, to be spoilt."""
    return Path(shutil.copytree(FOLDER, tmp_path / "phrases"))


@in_both_languages
def test_every_phrase_has_a_text_and_a_file_and_there_are_no_others(lang: str) -> None:
    texts = {each.id: each.texts[0] for each in read_catalogue(LOCALE / lang / "LC_MESSAGES" / "cues.po")}
    told = MANIFEST["phrases"][lang]
    assert list(texts) == list(PHRASES) == list(told)
    assert {name: each["text"] for name, each in told.items()} == texts
    assert {file.name for file in (FOLDER / lang).iterdir()} == {f"{name}.wav" for name in PHRASES}


@in_both_languages
def test_every_file_is_the_one_of_the_manifest_and_lasts_as_long(lang: str) -> None:
    phrases = Phrases(lang)
    for name, told in MANIFEST["phrases"][lang].items():
        assert sha256((FOLDER / lang / f"{name}.wav").read_bytes()).hexdigest() == told["sha256"], name
        lasts_ms = len(phrases.sound(name)) * 1000 / RATE
        assert told["lasts_ms"] - 1 < lasts_ms <= told["lasts_ms"], name


def test_the_form_of_a_phrase_keeps_every_sample_to_a_thirtieth_of_itself() -> None:
    wave = np.linspace(-0.99, 0.99, 1001)
    kept = read_wav(wav(encode(wave))) / 32768
    assert (np.abs(kept - wave) <= np.abs(wave) / 30 + 0.0005).all()


@in_both_languages
def test_no_phrase_begins_or_ends_with_silence_and_all_are_about_as_loud(lang: str) -> None:
    for name in PHRASES:
        sound = Phrases(lang).sound(name) / 32768
        loud = np.flatnonzero(np.abs(sound) > 0.02 * np.abs(sound).max())
        assert loud[0] < 0.05 * RATE, name
        assert loud[-1] > len(sound) - 0.05 * RATE, name
        assert 0.2 < np.abs(sound).max() < 0.95, name


def test_the_manifest_names_the_engine_and_a_licence_that_lets_the_sound_be_shipped() -> None:
    assert MANIFEST["engine"].startswith("SVOX Pico")
    assert MANIFEST["licence"] == "Apache-2.0"
    assert set(MANIFEST["voices"]) == {"en", "es"}


def test_all_phrases_together_are_small() -> None:
    assert sum(file.stat().st_size for file in FOLDER.rglob("*.wav")) <= MOST_BYTES


@pytest.mark.parametrize(("number", "of"), [(n, of) for of in (2, 12, 13, 400) for n in (1, of)])
def test_whatever_the_count_there_are_phrases_for_it(number: int, of: int) -> None:
    assert count_phrases(number, of)
    assert set(count_phrases(number, of)) <= set(PHRASES)


def test_a_number_too_high_for_the_phrases_is_told_as_the_next_one() -> None:
    assert count_phrases(3, 8) == ("count.number.3", "count.of.8")
    assert count_phrases(3, 13) == ("count.next",)


def test_a_length_without_a_phrase_is_not_said() -> None:
    assert length_phrases(90) == ("length.90",)
    assert length_phrases(91) == ()


@pytest.mark.parametrize("what", ["gone", "empty", "cut short", "another phrase", "not a sound"])
def test_a_phrase_missing_or_damaged_is_told_with_the_name_of_its_file(shipped: Path, what: str) -> None:
    file = shipped / "en" / "halfway.wav"
    match what:
        case "gone":
            file.unlink()
        case "empty":
            file.write_bytes(b"")
        case "cut short":
            file.write_bytes(file.read_bytes()[:-100])
        case "another phrase":
            shutil.copy(shipped / "en" / "complete.wav", file)
        case _:
            file.write_text("halfway")
    with pytest.raises(NoHandout) as refused:
        Phrases("en", shipped).sound("halfway")
    assert refused.value.why == "phrase_missing"
    assert refused.value.figures == {"file": str(file)}


@pytest.mark.parametrize(
    "content", [None, "", "{}", '{"phrases": {"en": {"do.run": {"text": "Run."}}}}', "[]"]
)
def test_a_manifest_missing_or_damaged_is_told_too(shipped: Path, content: str | None) -> None:
    manifest = shipped / "manifest.json"
    manifest.unlink()
    if content is not None:
        manifest.write_text(content)
    with pytest.raises(NoHandout) as refused:
        Phrases("en", shipped)
    assert refused.value.figures == {"file": str(manifest)}
