"""A form for a code was sent: the card of a new one, or once more of the one that it has made."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from django.urls import reverse

from backstride.web import clock
from backstride.web.clinic.code_of_form import Form
from backstride.web.clinic.inviting import (
    MadeAlready,
    To,
    invite,
    is_made,
    note_mail,
    show_again,
    works_until,
)
from backstride.web.clinician.invite.card import Card, Opens, card_of
from backstride.web.clinician.invite.form import Typed
from backstride.web.clinician.invite.mailing import mail_card, mails_too_often
from backstride.web.participant.telling import id_in

DONE, REFUSED, TOO_MANY = 200, 422, 429


class Made(NamedTuple):
    """What the page shows of a code."""

    card: Card
    came: str
    """Of its mail; empty where none was asked for."""
    mailed_to: str
    again: bool = False
    """Whether it was made when the form was sent before."""


class Outcome(NamedTuple):
    """What came of a form, and what stands in the next one."""

    typed: Typed
    status: int = DONE
    made: Made | None = None
    made_already: bool = False
    """Whether it has made a code that is not to be shown (any more)."""


def outcome_of(request: Any, to: To, typed: Typed) -> Outcome:
    """Make what was asked for. A form makes one code and one mail, however often it is sent."""
    if typed.wrong:
        return Outcome(typed, REFUSED)
    clinic, says = request.clinician.clinic, (typed.lang, typed.address)
    form = Form(id_in(request.POST), says, mails=bool(typed.address))
    try:
        if is_made(clinic, form):
            return _once_more(request, to, typed, form)
        if typed.address and mails_too_often(request.clinician):
            return Outcome(typed._replace(wrong={"address": "clinic_invite:wrong.often"}), TOO_MANY)
        return _new(request, to, typed, form)
    except MadeAlready:
        return Outcome(typed, made_already=True)


def _new(request: Any, to: To, typed: Typed, form: Form) -> Outcome:
    """A new one; of two in the same moment, one makes it and both show it."""
    me, now = request.clinician, clock.now()
    try:
        code = invite(me.clinic, me, to, now, form)
    except MadeAlready:
        return _once_more(request, to, typed, form)
    card = _card(request, code, to, typed.lang, works_until(now))
    came = mail_card(card, me.clinic, typed.address) if typed.address else ""
    if came:
        note_mail(code, came)
    return Outcome(Typed(typed.lang), made=Made(card, came, typed.address))


def _once_more(request: Any, to: To, typed: Typed, form: Form) -> Outcome:
    """The same one. Raises MadeAlready where it is not to be shown."""
    me = request.clinician
    code, kept = show_again(me.clinic, me, to, clock.now(), form)
    card = _card(request, code, to, typed.lang, kept.until)
    return Outcome(Typed(typed.lang), made=Made(card, kept.mailed, typed.address, again=True))


def _card(request: Any, code: str, to: To, lang: str, until: datetime) -> Card:
    opens = Opens(
        request.build_absolute_uri(reverse("invitation", args=[code])),
        request.build_absolute_uri(reverse("join")),
    )
    return card_of(code, to, opens, lang, until.astimezone(ZoneInfo(request.clinician.clinic.zone)))
