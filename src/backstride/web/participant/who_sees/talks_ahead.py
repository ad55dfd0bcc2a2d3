"""What becomes of a talk with a clinic that is to see nothing any more: said before, and after."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from backstride.book.words import Words
from backstride.web.clinic.models import Clinic
from backstride.web.contacts.falling_away import mail_the_end, talks_ahead_with
from backstride.web.contacts.models import Appointment
from backstride.web.journals.models import Participant
from backstride.web.participant.who_sees.shown import DOMAIN, Shown


def with_talks_ahead(
    person: Participant, clinics: Sequence[Shown], now: datetime, words: Words
) -> list[Shown]:
    """The same clinics; the talks that fall away with them are named before."""
    rows = talks_ahead_with(person, [each.id for each in clinics], now) if clinics else []
    return [
        each._replace(
            before_ending=(
                *each.before_ending,
                *(_says("end.talk", row, each.name, words) for row in rows if row.clinic_id == each.id),
            )
        )
        for each in clinics
    ]


def mail_and_say(
    person: Participant, clinic: Clinic, fallen: Iterable[Appointment], now: datetime, words: Words
) -> list[str]:
    """What fell away; and whether the mail that ends it has gone."""
    says = [_says("said.ended.talk", row, clinic.name, words) for row in fallen]
    went, stayed = mail_the_end(person, clinic, now)
    if went:
        says.append(words.say(DOMAIN, "said.ended.mailed"))
    if stayed:
        says.append(words.say(DOMAIN, "said.ended.unmailed"))
    return says


def _says(sentence: str, row: Appointment, clinic: str, words: Words) -> str:
    if row.at is None:
        return words.say(DOMAIN, f"{sentence}.day", clinic=clinic, day=row.on)
    return words.say(DOMAIN, sentence, clinic=clinic, day=row.on, hour=f"{row.at:%H:%M}")
