"""Notes about one person: the clinic's own or shared with them; what is shared is put right or taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple
from uuid import UUID

from backstride.heart.entries import JournalRefused
from backstride.web import clock
from backstride.web.clinician.person.contacts.form import LONGEST_WORDS, Wrongs
from backstride.web.contacts.correcting import ChangedMeanwhile
from backstride.web.contacts.holding import KeptOtherwise, add_note
from backstride.web.contacts.models import NOTE_LETTERS
from backstride.web.contacts.noting import put_note_right, share_note, take_note_back
from backstride.web.participant.plan.change_forms import line_in, words_in
from backstride.web.participant.telling import id_in

OTHERWISE = "wrong.kept_otherwise"
"""The id of the form is used: it needs a fresh one."""
PRIVATE, SHARED = "private", "shared"
REPLACES = "replaces"


class Came(NamedTuple):
    """What came of a form: what is said; or what is wrong, with what was typed."""

    said: str = ""
    wrong: Wrongs = {}  # noqa: RUF012 - never written to
    typed: dict[str, str] = {}  # noqa: RUF012 - never written to


def write_note(request: Any) -> Came:
    """A new note. Who may read it is asked; where nothing was chosen it stays within the clinic."""
    text = words_in(request.POST, "note")
    is_shared = request.POST.get("for") == SHARED
    typed = {"note": text, "for": SHARED if is_shared else PRIVATE}
    if wrong := wrong_note(text, LONGEST_WORDS if is_shared else NOTE_LETTERS):
        return Came(wrong={"note": wrong}, typed=typed)
    keep: Callable[..., None] = share_note if is_shared else add_note
    try:
        keep(request.clinician, request.about, id_in(request.POST), text, clock.now())
    except KeptOtherwise:
        return Came(wrong={"note": OTHERWISE}, typed=typed)
    except JournalRefused:
        return Came(wrong={"note": "wrong.refused"}, typed=typed)
    return Came("said.note.shared" if is_shared else "said.note")


def note_anew(request: Any) -> Came:
    """Other words in the place of those that the person reads."""
    text, replaces = words_in(request.POST, "anew"), _replaces(request)
    typed = {"replaces": replaces, "anew": text}
    if wrong := wrong_note(text, LONGEST_WORDS):
        return Came(wrong={f"anew-{replaces}": wrong}, typed=typed)
    try:
        what = replaces, id_in(request.POST)
        put_note_right(request.clinician, request.about, what, text, clock.now())
    except ChangedMeanwhile:
        return Came(wrong={"note": "wrong.note_changed"}, typed={"note": text, "for": PRIVATE})
    except JournalRefused:
        return Came(wrong={f"anew-{replaces}": "wrong.refused"}, typed=typed)
    return Came("said.note.anew")


def note_back(request: Any) -> Came:
    """The person is not to read it any more: it stays in their journal, marked as undone."""
    try:
        what = _replaces(request), id_in(request.POST)
        take_note_back(request.clinician, request.about, what, clock.now())
    except ChangedMeanwhile:
        return Came(wrong={"shared": "wrong.note_changed_back"})
    except JournalRefused:
        return Came(wrong={"shared": "wrong.refused"})
    return Came("said.note.back")


def wrong_note(text: str, longest: int) -> str:
    """The sentence that says what is wrong with a note; empty where nothing is."""
    if not text:
        return "wrong.no_note"
    if len(text) <= longest:
        return ""
    return "wrong.note_too_long" if longest == LONGEST_WORDS else "wrong.too_long"


def _replaces(request: Any) -> str:
    """The id of the entry that a form shows; empty where it is none."""
    try:
        return str(UUID(line_in(request.POST, REPLACES)))
    except ValueError:
        return ""
