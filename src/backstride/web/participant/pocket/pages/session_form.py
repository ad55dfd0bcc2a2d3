"""The form of a session as a page keeps it: the real one's questions, and what it is read against later."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.http import QueryDict

from backstride.book.words import Words
from backstride.heart.fields import JSON
from backstride.heart.notation import read_session
from backstride.heart.symptoms import URGENCY
from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.log.asked import prescribed_by
from backstride.web.participant.log.session_form import ENDED, WHERE
from backstride.web.participant.log.session_page import asks_about_running, frame_of, legs_choices, pairs
from backstride.web.participant.log.signs import groups_of_signs
from backstride.web.participant.log.which_day import DAYS
from backstride.web.participant.pocket.pages.advice import SENTENCES as OF_ADVICE
from backstride.web.participant.pocket.pages.advice import advice_in_page
from backstride.web.participant.pocket.pages.words_to_fill import words_to_fill
from backstride.web.participant.who import Asked

KNOWN_DAYS = timedelta(days=60)
"""For so long back (project opinion) a kept page knows what was asked for; for days before, it asks."""
REFUSALS = (
    *("title", "ended.missing", "worst.missing", "legs.missing", "legs_worst.missing"),
    *("signs.missing", "signs.which", "signs.both", "minutes.missing", "minutes.not_asked"),
    *("pain.missing", "usual.missing"),
    *("not_offered", "not_on_the_scale", "no_such_number", "more_running", "too_long"),
    *("day.which", "day.future", "day.before_start"),
    *("time.future", "time.before_start", "time.unreadable"),
)
OTHERS = ("minutes.help", "minutes.help_unasked", "morning.sure", "morning.about", "morning.no_session")
KEPT = ("kept.journal", "kept.device", "kept.refused", "kept.nowhere")
MORNINGS = ("morning.tomorrow", "morning.which")
BEFORE = ("kept.before", "kept.before.go")
SENTENCES = {
    "log": (*(f"wrong.{each}" for each in REFUSALS), *OTHERS),
    "pocket_pages": (
        *MORNINGS,
        "kept.minutes",
        "wrong.minutes.unknown",
        "wrong.worst.lower",
        "kept.signs",
        "flare.by_session",
        *BEFORE,
        *KEPT,
    ),
    "bad_days": ("morning.no_flare", "morning.from_tomorrow", "morning.told"),
    "worry": ("told.failed_now",),
}


def session_form(request: Asked, words: Words, *, recorded: bool = False) -> dict[str, Any]:
    """The context of `participant/pocket/pages/session_form.html`, with its advice.

    `recorded`: how it ended, how long it was and when it began are known, and not asked.
    """
    form, frame = QueryDict(mutable=True), frame_of(request, QueryDict())
    now = prescribed_by(request.participant, frame.now.date())
    form["asked"] = now.id if now else ""
    person = request.kept.person
    return {
        "form": form,
        "recorded": recorded,
        "asks_run": asks_about_running(request, form),
        "usual": person.usual_pain if person else 0,
        "ended": pairs(words, "ended", *ENDED),
        "days": pairs(words, "day", *DAYS),
        "where_choices": pairs(words, "where", *WHERE),
        "groups": list(groups_of_signs(form, words)),
        "first_day": f"{frame.begun:%Y-%m-%d}",
        "read_against": read_against(request, words),
        **legs_choices(words),
        **advice_in_page(request, words),
    }


def read_against(request: Asked, words: Words) -> dict[str, JSON]:
    """What `forms/session_reading.js` reads a form against: all that the server would look up."""
    frame, good_until = frame_of(request, QueryDict()), request.kept.decision.good_until
    known_from = frame.now.date() - KNOWN_DAYS
    return {
        "words": words_to_fill(words, SENTENCES, OF_ADVICE),
        "zone": request.participant.zone,
        "begun": frame.begun.isoformat(),
        "prescriptions": list(_prescriptions(request.participant, known_from)),
        "knownFrom": known_from.isoformat(),
        "goodUntil": good_until.isoformat() if good_until else None,
        "order": list(URGENCY),
    }


def _prescriptions(participant: Participant, since: date) -> Iterator[dict[str, JSON]]:
    """The one that stood at the end of each day, oldest first, beginning with the one that stood before."""
    before = prescribed_by(participant, since - timedelta(days=1))
    if before:
        minutes = before.session.minutes if before.session else None
        yield {"id": before.id, "day": f"{since - timedelta(days=1)}", "minutes": minutes}
    rows = Entry.objects.filter(participant=participant, kind="prescribed", local_day__gte=since)
    told = rows.order_by("seq").values_list("local_day", "pk", "payload")
    for day, (pk, payload) in {day: (pk, payload) for day, pk, payload in told}.items():
        line = json.loads(payload)["decision"].get("session")
        yield {"id": str(pk), "day": f"{day}", "minutes": read_session(line).minutes if line else None}
