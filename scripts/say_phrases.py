"""Speaks the phrases of the audio track and writes them where the track finds them.

    python scripts/say_phrases.py [PHRASE ...]    needs `pip install py-nanotts`, which nothing else here does

The texts are the catalogue `cues`; run this after changing one, and name it: the others stay as they are.
Where none is named, all are spoken anew. Every phrase becomes one small WAV (8-bit mu-law, 16 kHz, mono)
without silence around it and as loud as the others, and `manifest.json` tells what each says.
Nobody who makes a track needs any of this: the files are part of the program.

The engine is SVOX Pico, as py-nanotts packs it: Apache-2.0, program and voices both. A little of what it says
hangs on what it said before: the same words in another order are other bytes, and sound the same.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import numpy as np
import numpy.typing as npt

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from backstride.book.catalogues import LOCALE, read_catalogue  # noqa: E402
from backstride.handouts.audio.cues import PHRASES  # noqa: E402
from backstride.handouts.audio.mulaw import encode, wav  # noqa: E402
from backstride.handouts.audio.phrases import FOLDER  # noqa: E402
from backstride.handouts.audio.rates import RATE  # noqa: E402

VOICES = {"en": "en-GB", "es": "es-ES"}
LOUDNESS = 0.16
"""Root mean square of the voiced part, of full scale: -16 dB, about that of the tones."""
PEAK = 0.9
QUIET = 0.02
"""Of the loudest moment: what is quieter, before the first sound and after the last, is silence."""
MARGIN_S = 0.02
FRAME = RATE // 100
BOOM_HZ, BRIGHT_HZ = 200, 1200
BRIGHTER_DB = 14

Sound = npt.NDArray[np.float64]


Told = dict[str, str | int]


def main(wanted: frozenset[str]) -> None:
    """Speak the phrases that are wanted in every language, and keep the others. None named: all of them."""
    unknown = wanted - {*PHRASES}
    if unknown:
        raise SystemExit(f"no such phrase: {', '.join(sorted(unknown))}. Nothing was written.")
    languages = {lang: dict(_phrases(lang, wanted or frozenset(PHRASES))) for lang in VOICES}
    manifest = {
        "engine": f"SVOX Pico in py-nanotts {version('py-nanotts')}",
        "licence": "Apache-2.0",
        "voices": VOICES,
        "phrases": languages,
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=1)
    (FOLDER / "manifest.json").write_text(text + "\n", encoding="utf-8")


def _phrases(lang: str, wanted: frozenset[str]) -> Iterator[tuple[str, Told]]:
    folder = FOLDER / lang
    folder.mkdir(parents=True, exist_ok=True)
    texts = {each.id: each.texts[0] for each in read_catalogue(LOCALE / lang / "LC_MESSAGES" / "cues.po")}
    speaker = importlib.import_module("py_nanotts").NanoTTS()
    kept = json.loads((FOLDER / "manifest.json").read_bytes())["phrases"][lang]
    for old in folder.glob("*.wav"):
        if old.stem not in PHRASES:
            old.unlink()
    for phrase in PHRASES:
        if phrase in wanted:
            sound = np.frombuffer(speaker.speak(texts[phrase], voice=VOICES[lang]), np.int16) / 32768
            yield phrase, _written(folder / f"{phrase}.wav", texts[phrase], sound)
        else:
            yield phrase, kept[phrase]


def _written(file: Path, text: str, sound: Sound) -> Told:
    """What the manifest tells of a phrase whose file is written."""
    samples = encode(_faded(_levelled(_trimmed(_brightened(sound)))))
    content = wav(samples)
    file.write_bytes(content)
    lasts_ms = -(-len(samples) * 1000 // RATE)
    return {"text": text, "lasts_ms": lasts_ms, "sha256": sha256(content).hexdigest()}


def _brightened(sound: Sound) -> Sound:
    """With less boom and clearer consonants.

    A street and a small speaker swallow what is low. In noise (pink, 10 dB below the voice) a speech
    recogniser understood 49 of the 60 English phrases this way, and 11 of them as the engine speaks.
    """
    padded = 2 * len(sound)
    hz = np.maximum(np.fft.rfftfreq(padded, 1 / RATE), 1)
    without_boom = (1 + (BOOM_HZ / hz) ** 4) ** -0.5
    brighter = 10 ** (BRIGHTER_DB / 20 / (1 + (BRIGHT_HZ / hz) ** 2))
    shaped: Sound = np.fft.irfft(np.fft.rfft(sound, padded) * without_boom * brighter, padded)[: len(sound)]
    return shaped


def _trimmed(sound: Sound) -> Sound:
    """Without the silence at both ends, but for a margin."""
    loud = np.flatnonzero(np.abs(sound) > QUIET * np.abs(sound).max())
    margin = int(MARGIN_S * RATE)
    return sound[max(0, loud[0] - margin) : loud[-1] + margin]


def _levelled(sound: Sound) -> Sound:
    """As loud as every other phrase, judged by its louder half: pauses and breaths do not count."""
    frames = sound[: len(sound) // FRAME * FRAME].reshape(-1, FRAME)
    power = np.sort((frames**2).mean(axis=1))
    louder = np.sqrt(power[len(power) // 2 :].mean())
    factor: float = min(LOUDNESS / louder, PEAK / np.abs(sound).max())
    return sound * factor


def _faded(sound: Sound) -> Sound:
    """With five milliseconds of fading at both ends, so that nothing clicks."""
    length = RATE // 200
    slope = np.linspace(0, 1, length)
    faded = sound.copy()
    faded[:length] *= slope
    faded[-length:] *= slope[::-1]
    return faded


if __name__ == "__main__":
    main(frozenset(sys.argv[1:]))
