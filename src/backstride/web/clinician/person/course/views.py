"""The course of one person: a timeline, charts, measures, recordings. What is not shared is named as such."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from backstride.outcomes.charts.chart import Chart
from backstride.outcomes.outcome import outcome_of
from backstride.web import clock
from backstride.web.clinic.granting import grant_of, scopes_of
from backstride.web.clinician.person.course.from_recordings import most_shown, recorded_sessions
from backstride.web.clinician.person.course.groups import ALL, GROUPS, hidden_groups
from backstride.web.clinician.person.course.how_measures_changed import measures_told
from backstride.web.clinician.person.course.timeline import Asks, timeline_of
from backstride.web.clinician.person.course.what_is_drawn import charts_shared
from backstride.web.clinician.person.course.which_weeks import weeks_until
from backstride.web.clinician.person.course.who_said_it import DOMAIN, names_at
from backstride.web.clinician.who import page_about
from backstride.web.journals.journal_of import entries_of
from backstride.web.journals.rulebook import rulebook_of
from backstride.web.pages.language import words_now

WEEKS_DRAWN = 12
"""So many weeks are drawn at first, as on the person's own page."""


@require_safe
@page_about()
def timeline(request: Any) -> HttpResponse:
    """What happened. `kind`: a group of entries; `until`: a day of the newest week that is shown."""
    page, words = _beside(request, "timeline"), words_now()
    today = clock.today_in(request.about.zone)
    asked, scopes = request.GET.get("kind", ALL), page["scopes"]
    hidden = hidden_groups(scopes)
    group = asked if asked in GROUPS else ALL
    weeks = weeks_until(request.GET.get("until", ""), today)
    found = timeline_of(request.about, Asks(weeks, group, scopes, names_at(request.clinician.clinic)), words)
    page |= {
        "group": group,
        "groups": [ALL, *(each for each in GROUPS if each not in hidden)],
        "is_hidden": group in hidden,
        "hidden": _hidden_in_words(hidden, scopes),
        "weeks": weeks,
        "newer": weeks.after(today),
        "timeline": found,
        "any": any(week.lines for week in found.weeks),
    }
    return render(request, "clinician/person/course/timeline.html", page)


def _hidden_in_words(hidden: list[str], scopes: tuple[str, ...]) -> list[str]:
    """What is not shared, for a list in a sentence."""
    words = words_now()
    parts = [f"hidden.group.{each}" for each in hidden]
    parts += ["hidden.pain"] if "pain" not in scopes else []
    parts += ["hidden.words"] if "notes" not in scopes else []
    return [words.say(DOMAIN, each) for each in parts]


@require_safe
@page_about()
def charts(request: Any) -> HttpResponse:
    """The pictures that the person sees too, of what is shared. `weeks=all`: from the beginning."""
    page, everything = _beside(request, "charts"), request.GET.get("weeks") == ALL
    about, today = request.about, clock.today_in(request.about.zone)
    outcome = outcome_of(entries_of(about.pk), rulebook_of(about.pk, clock.now()), today)
    page |= {"weeks": WEEKS_DRAWN, "everything": everything, "has_begun": outcome is not None}
    if outcome:
        shown = outcome if everything else outcome.lately(WEEKS_DRAWN)
        drawn = charts_shared(shown, page["scopes"], words_now())
        page |= {"has_more": len(outcome.weeks) > WEEKS_DRAWN, "charts": [_on_a_page(each) for each in drawn]}
    return render(request, "clinician/person/course/charts.html", page)


def _on_a_page(chart: Chart) -> dict[str, Any]:
    """A chart whose drawings, in which every word is escaped, go into a template as they are."""
    marks = [(mark_safe(mark.svg()), mark.means) for mark in chart.marks]  # noqa: S308
    return {"chart": chart, "svg": mark_safe(chart.svg()), "marks": marks}  # noqa: S308


@require_safe
@page_about()
def measures(request: Any) -> HttpResponse:
    """Every measure told; where pain is not shared, that it is not."""
    page = _beside(request, "measures")
    if page["given"].pain:
        page["told"] = measures_told(request.about, words_now())
    return render(request, "clinician/person/course/measures.html", page)


@require_safe
@page_about()
def recordings(request: Any) -> HttpResponse:
    """The sessions told from a recording; where recordings are not shared, that they are not."""
    page = _beside(request, "recordings")
    if page["given"].recordings:
        pain = page["given"].pain
        told = [each.as_shared(sees_pain=pain) for each in recorded_sessions(request.about)]
        page |= {"told": told, "is_cut": len(told) >= most_shown()}
    return render(request, "clinician/person/course/recordings.html", page)


def _beside(request: Any, part: str) -> dict[str, Any]:
    """What every one of these pages has."""
    given = grant_of(request.clinician.clinic, request.about, clock.now())
    return {"here": "people", "page": "course", "part": part, "given": given, "scopes": scopes_of(given)}
