"""The three pages of a change: the choice, the form, and what the change will do."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.http import HttpResponse
from django.shortcuts import render

from backstride.simulation.foresight import Foresight
from backstride.web.clinician.person.change import choices
from backstride.web.clinician.person.change.as_shown import as_shown
from backstride.web.clinician.person.change.choices import Choice
from backstride.web.clinician.person.change.cleared import clearings
from backstride.web.clinician.person.change.form import ASKS, MOST, Typed
from backstride.web.clinician.person.change.offered import grouped
from backstride.web.clinician.person.change.scene import Scene
from backstride.web.clinician.person.change.seen_ahead import at_once, excess_in_words, months_in_words
from backstride.web.clinician.person.change.what_it_lifts import lifted_in_words
from backstride.web.clinician.person.change.while_eased import is_eased
from backstride.web.clinician.person.change.who_has_seen import (
    LONGEST_WHO,
    QUESTIONS,
    last_emergency,
    reason_of,
)
from backstride.web.own_programmes.named import clinic_in, is_own
from backstride.web.pages.language import words_now

DOMAIN = "clinic_change"
REFUSED = 422
NEWS = 409
"""The change is no longer what was seen ahead: something was told since, or another day has begun."""


def choose_page(request: Any, scene: Scene) -> HttpResponse:
    """The changes on offer, by what they are for; and who cleared whom."""
    words = words_now()
    page = {
        "groups": grouped(scene.course),
        "withdrawn": scene.course.programme.withdrawn,
        "why_withdrawn": _why_withdrawn(scene),
        "stands": at_once(scene.decision, words, sees_pain=scene.given.pain),
        "clearings": clearings(scene.course, words),
    }
    return _page(request, "choose", scene, page)


def _why_withdrawn(scene: Scene) -> str:
    """The reason; not what another clinic wrote, nor what the person reads about that one."""
    programme = scene.course.programme
    if is_own(programme.id) and clinic_in(programme.id) != scene.clinician.clinic_id.hex:
        return ""
    return programme.withdrawn


class Sent(NamedTuple):
    """A change as it is typed, and the id of the entry that it will be."""

    what: str
    typed: Typed
    entry: str

    @property
    def ask(self) -> str:
        """The question beside the reason; empty where there is none."""
        return ASKS.get(self.what, "")

    @property
    def chosen(self) -> list[str]:
        """What was answered to it."""
        told = getattr(self.typed, self.ask) if self.ask else ()
        return [told] if isinstance(told, str) else list(told)


def form_page(request: Any, scene: Scene, sent: Sent, status: int = 200, news: str = "") -> HttpResponse:
    """The few things that a change asks, as they were typed. `news`: why it is shown anew, as below."""
    words = words_now()
    page = {
        **_of(scene, sent),
        "options": _options(sent.what, scene),
        "chosen": sent.chosen,
        "wrong": sent.typed.wrong,
        "news": news and f"{DOMAIN}:{news}",
        "most": MOST,
        "stands": at_once(scene.decision, words, sees_pain=scene.given.pain),
        "on": choices.programme_in_words(scene.course, words),
    }
    return _page(request, "form", scene, page, status)


def preview_page(request: Any, scene: Scene, sent: Sent, seen: Foresight, news: str = "") -> HttpResponse:
    """What the change will do: at once, and in a good, a mixed and a bad month.

    `news`: the id of the sentence that says why it is shown anew.
    """
    words, jump = words_now(), seen.jump
    page = {
        **_of(scene, sent),
        "chosen": [each.says for each in _options(sent.what, scene) if each.value in sent.chosen],
        "sent": [*((sent.ask, each) for each in sent.chosen), *_seen(sent.typed)],
        "reason": reason_of(sent.typed, scene.about.language),
        "is_eased": is_eased(scene.course),
        "shown": as_shown(scene, sent.what, sent.chosen, seen),
        "news": news and f"{DOMAIN}:{news}",
        "refused": seen.refused,
        "before": at_once(seen.before, words, sees_pain=scene.given.pain),
        "after": at_once(seen.after, words, sees_pain=scene.given.pain),
        "beyond": excess_in_words(jump.beyond_bounds, words) if jump else [],
        "too_far": excess_in_words(jump.beyond_ceilings, words) if jump else [],
        "months": months_in_words(seen, words, sees_pain=scene.given.pain),
    }
    status = REFUSED if seen.refused else NEWS if news else 200
    return _page(request, "preview", scene, page, status)


def _of(scene: Scene, sent: Sent) -> dict[str, Any]:
    sees_pain = scene.given.pain
    lifts = lifted_in_words(scene.course, words_now(), sees_pain=sees_pain) if sent.what == "clear" else []
    after = last_emergency(scene.course) if sent.what == "clear" else None
    page = {"what": sent.what, "ask": sent.ask, "typed": sent.typed, "entry": sent.entry, "lifts": lifts}
    return {**page, "after_emergency": after, "today": scene.today, "most_who": LONGEST_WHO}


def _seen(typed: Typed) -> list[tuple[str, str]]:
    return [(name, getattr(typed, name)) for name in QUESTIONS if getattr(typed, name)]


def may_be_chosen(what: str, scene: Scene) -> list[str]:
    """The values that a form offers."""
    return [each.value for each in _options(what, scene)]


def _options(what: str, scene: Scene) -> list[Choice]:
    words = words_now()
    match what:
        case "clear":
            return choices.scopes(words)
        case "set-stage":
            return choices.stages(scene.course, words)
        case "days":
            return choices.days(words)
        case "programme":
            return choices.programmes(scene.clinician.clinic, scene.course, words)
    return []


def _page(request: Any, name: str, scene: Scene, page: dict[str, Any], status: int = 200) -> HttpResponse:
    frame = {"here": "people", "page": "change", "given": scene.given}
    return render(request, f"clinician/person/change/{name}.html", {**frame, **page}, status=status)
