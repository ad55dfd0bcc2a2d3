"""The needs of one person as the page shows them: each with a form to answer it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from django.utils.crypto import salted_hmac

from backstride.book.words import Words
from backstride.web.clinic.models import Grant
from backstride.web.clinician.in_words import Need, Reader, needs_in_words
from backstride.web.clinician.names import names_at
from backstride.web.clinician.person.needs.form import NOT_PUT_OFF, Typed
from backstride.web.journals.glance import Glance
from backstride.web.journals.need_of_programme import WITHDRAWN
from backstride.web.journals.needs import KEY_LETTERS
from backstride.web.journals.needs import Need as Kept
from backstride.web.participant.telling import fresh_id

SALT = "backstride.needs"
SOON = {"tomorrow": timedelta(days=1), "three_days": timedelta(days=3), "a_week": timedelta(weeks=1)}


class Soon(NamedTuple):
    """A day until which something is put off with one press, and how it is called."""

    says: str
    day: date


class Shown(NamedTuple):
    """A need, the id of the entry that an answer will make, and what was typed."""

    need: Need
    key: str
    """By what the form names it."""
    entry: str
    typed: Typed
    first_day: date = date.max
    """The earliest day until which it can be put off."""
    soon: tuple[Soon, ...] = ()
    """Days that are often meant."""

    @property
    def is_about_a_withdrawn_programme(self) -> bool:
        """Whether another programme is what ends it."""
        return self.need.kept.rule == WITHDRAWN

    @property
    def may_wait(self) -> bool:
        """Whether it can be put off."""
        return self.need.kept.urgency != NOT_PUT_OFF


def key_on_a_page(need: Kept, person: UUID) -> str:
    """By what a page names a need of somebody: it tells nobody what that is, though they try every rule."""
    return salted_hmac(SALT, f"{person} {need.key}", algorithm="sha256").hexdigest()[:KEY_LETTERS]


class Again(NamedTuple):
    """A form that is shown again: about which need, its entry, what was typed."""

    key: str
    entry: str
    typed: Typed


def needs_shown(
    seen: Glance, given: Grant, today: date, words: Words, again: Again | None = None
) -> list[Shown]:
    """What there is to see today. One query, for the names of who answered."""
    reader = Reader(given.clinic_id, given.pain, names_at(given.clinic))
    needs = needs_in_words(seen, today, words, reader)
    soon = tuple(Soon(name, today + days) for name, days in SOON.items())
    tomorrow = today + timedelta(days=1)
    return [_shown(each, given, again)._replace(first_day=tomorrow, soon=soon) for each in needs]


def _shown(need: Need, given: Grant, again: Again | None) -> Shown:
    key = key_on_a_page(need.kept, given.participant_id)
    if again and again.key == key:
        return Shown(need, key, again.entry, again.typed)
    return Shown(need, key, fresh_id(), Typed())
