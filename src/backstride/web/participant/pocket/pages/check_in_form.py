"""The form of a check-in as a page keeps it: of the one that is open or comes next, and of those like it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import QueryDict

from backstride.book.check_ins.table import Series, Window, read_schedule
from backstride.book.check_ins.told import NOBODY_IS_ASKED
from backstride.book.words import Words
from backstride.heart.fields import JSON
from backstride.heart.kinds import KINDS
from backstride.web.journals.kept import Kept
from backstride.web.participant.check_ins.form import LIMITED, WHOLE
from backstride.web.participant.check_ins.questions import Around, questions_of
from backstride.web.participant.log.session_page import legs_choices
from backstride.web.participant.log.signs import groups_of_signs
from backstride.web.participant.pocket.pages.advice import SENTENCES as OF_ADVICE
from backstride.web.participant.pocket.pages.advice import advice_in_page
from backstride.web.participant.pocket.pages.session_form import BEFORE, KEPT
from backstride.web.participant.pocket.pages.words_to_fill import words_to_fill
from backstride.web.participant.who import Asked

AHEAD = timedelta(days=60)
"""For so long a kept page knows what comes (project opinion): as long as what was asked for, back."""
IN_THE_FORM = (
    *("title", "legs_worst.missing", "signs.missing", "signs.which", "signs.both"),
    *("not_offered", "not_on_the_scale", "too_long"),
)
OF_THE_LOG = tuple(f"wrong.{each}" for each in IN_THE_FORM)
OF_CHECK_INS = (
    *("wrong.nothing", "wrong.days", "wrong.date", "wrong.future", "until"),
    *("nothing.next", "nothing.later", "nothing.later.last", "nothing.declined", "nothing.waits.stopped"),
    "said.later.last",
)

SENTENCES = {
    "log": OF_THE_LOG,
    "pocket_pages": (*KEPT, *BEFORE, "kept.signs", "kept.stopped", "check_in.told", "check_in.other"),
    "worry": ("told.failed_now",),
}


def check_in_form(request: Asked, words: Words) -> dict[str, Any]:
    """The context of `participant/pocket/pages/check_in.html`."""
    kept, blank = request.kept, QueryDict()
    series = series_on(kept)
    around = Around(series.what, kept.person.back_state if kept.person else "", blank, {}, words)
    return {
        "form": blank,
        "wrong": {},
        "series": series,
        "what": series.what,
        "questions": questions_of(series.asks[_follows(kept)], around),
        "groups": list(groups_of_signs(blank, words)),
        "waits": waits_for(kept),
        "read_against": read_against(kept, series, words),
        **legs_choices(words),
        **advice_in_page(request, words),
    }


def waits_for(kept: Kept) -> str:
    """The mode in which nobody is asked; empty where asking goes on."""
    mode = kept.decision.mode
    return str(mode) if mode in NOBODY_IS_ASKED else ""


def series_on(kept: Kept) -> Series:
    """The series that is open on the decision's day, or the one that is asked next."""
    coming, schedule = coming_windows(kept), read_schedule()
    what = coming[0].what if coming else ""
    return next((series for series in schedule.series if series.what == what), schedule.series[-1])


def coming_windows(kept: Kept) -> list[Window]:
    """The times of asking that are open on the decision's day or come later, as far as a page knows."""
    day, begun = kept.decision.on, kept.person.enrolled_on if kept.person else kept.decision.on
    windows = (each for series in read_schedule().series for each in series.windows(begun, day + AHEAD))
    return sorted((each for each in windows if each.until > day), key=lambda each: each.due)


def read_against(kept: Kept, series: Series, words: Words) -> dict[str, JSON]:
    """What `forms/check_in.js` reads a form against: all that the server would look up."""
    says = (f"said.{how}.{series.what}" for how in ("later", "declined"))
    sentences = {**SENTENCES, "check_ins": (*OF_CHECK_INS, *says)}
    return {
        "words": words_to_fill(words, sentences, OF_ADVICE),
        "what": series.what,
        "asks": list(series.asks[_follows(kept)]),
        "windows": [
            {"name": each.what, "due": f"{each.due}", "until": f"{each.until}"}
            for each in coming_windows(kept)
        ],
        "told": [
            {"name": each.what, "due": f"{each.due}", "how": each.how, "day": f"{each.day}"}
            for each in kept.check_ins.told
        ],
        "limited": list(LIMITED),
        "most": {name: KINDS["checked_in"][name].schema["maximum"] for name in WHOLE},
    }


def _follows(kept: Kept) -> str:
    return kept.check_ins.follows
