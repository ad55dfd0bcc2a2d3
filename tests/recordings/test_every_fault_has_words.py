"""Each fault has its sentences in both languages, showing only figures that it brings."""

import pytest

from backstride.book.words import Words
from backstride.recordings import Fault, RecordingProblem, read_recording
from backstride.recordings.faults import BROKEN, NOTES, REFUSED, UNUSABLE, fault
from tests.recordings.corpus import broken_files, real_files, whole_files

EVERY_FAULT = sorted(BROKEN | NOTES | REFUSED | UNUSABLE)
LANGUAGES = ("en", "es")
FILES = {**broken_files(), **whole_files(), **real_files()}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("fault_id", EVERY_FAULT)
def test_it_says_what_is_wrong_why_and_what_to_do(fault_id: str, lang: str) -> None:
    words = Words(lang)
    found = fault(fault_id)
    for sentence in (found.what, found.why, found.what_to_do):
        assert words.knows("recordings", sentence)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", FILES)
def test_faults_of_files_fill_their_sentences(name: str, lang: str) -> None:
    for found in read_recording(FILES[name], name).faults:
        assert all(said(found, lang))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("data", [b"", b"no recording", b"\x0b\0\0\0\0\0\0\0.FIT", bytes(33 * 2**20)])
def test_refusals_fill_their_sentences(data: bytes, lang: str) -> None:
    with pytest.raises(RecordingProblem) as caught:
        read_recording(data, "x")
    assert all(said(caught.value.fault, lang))


def said(found: Fault, lang: str) -> list[str]:
    """What, why, what to do, strictly: a missing figure is an error."""
    words = Words(lang, strict=True)
    return [
        words.say("recordings", sentence, **dict(found.figures))
        for sentence in (found.what, found.why, found.what_to_do)
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_place_is_said_with_or_without_a_byte(lang: str) -> None:
    words = Words(lang, strict=True)
    assert words.say("recordings", "where.file", name="walk.fit") == "walk.fit"
    assert "403" in words.say("recordings", "where.byte", name="walk.fit", at_byte=403_437)
