"""My plan: where I am, when I walk, what I may change, the next review."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from backstride.book.decision_in_words import RuleInWords, rule_in_words
from backstride.heart.fields import DAYS_OF_THE_WEEK
from backstride.heart.state import SESSIONS_WAIT, Mode
from backstride.web.contacts.ahead import talk_ahead
from backstride.web.feeds.telling import calendar_of
from backstride.web.journals.kept import Kept
from backstride.web.pages.language import words_now
from backstride.web.participant.bad_days.came_back import came_back
from backstride.web.participant.moving.coming import coming_sessions
from backstride.web.participant.moving.moved_now import moves_that_stand
from backstride.web.participant.plan.ladder import draw_ladder, rows_of
from backstride.web.participant.plan.reviews import Review, programme_of, review_due, reviews_of
from backstride.web.participant.plan.told_before import ToldBefore, told_before
from backstride.web.participant.who import participants_page


@require_safe
@participants_page
def plan(request: Any) -> HttpResponse:
    """The plan as it stands today."""
    kept: Kept = request.kept
    words = words_now()
    return render(
        request,
        "participant/plan/plan.html",
        {
            "here": "plan",
            "kept": kept,
            "mode": str(kept.decision.mode),
            "programme": (programme_of(kept).names or {}).get(words.lang, kept.decision.programme),
            "waits": kept.decision.mode in SESSIONS_WAIT and _why(kept, "waiting."),
            "fewer_days": _why(kept, "schedule.fewer_days"),
            "days": [words.say("plan", f"day.{day}") for day in wished(kept)],
            "at": f"{calendar_of(request.participant).at:%H:%M}",
            "talk": talk_ahead(request.participant, kept),
            "coming": coming_sessions(kept),
            "moves": moves_that_stand(request.participant, kept),
            "flare_on": kept.bad_days.flare_on,
            "free_since": kept.bad_days.free_on(kept.decision.on),
            "came_back": came_back(kept, words),
            **_on_the_ladder(kept),
            **_what_was_told(kept, told_before(request.participant, kept)),
        },
    )


def wished(kept: Kept) -> list[str]:
    """The days wished for, from Monday on."""
    told = kept.person.wished if kept.person else ()
    return [day for day in DAYS_OF_THE_WEEK if day in told]


def _on_the_ladder(kept: Kept) -> dict[str, Any]:
    """Nothing where there is no stage: before an enrolment, and after leaving."""
    if kept.decision.stage is None:
        return {}
    rows = rows_of(programme_of(kept), kept)
    row, goes_on = rows[kept.decision.stage - 1], kept.decision.next_session
    lighter = goes_on if goes_on and goes_on != row.session else None
    return {
        "rows": rows,
        "row": row,
        "ladder": draw_ladder(rows),
        "chosen": kept.last_stage if kept.last_stage < len(rows) else None,
        "lighter": lighter,
        "keeps": kept.decision.mode is Mode.MAINTENANCE,
    }


def _what_was_told(kept: Kept, told: ToldBefore) -> dict[str, Any]:
    due = review_due(kept, kept.decision.on, told.reviews)
    rows = [_review_row(each, due, kept, told) for each in reviews_of(kept)]
    return {"goal": told.goal, "due": due, "reviews": rows}


def _review_row(review: Review, due: Review | None, kept: Kept, told: ToldBefore) -> dict[str, Any]:
    """A review with how it stands, in a word; one that was missed can still be held."""
    if review.on > kept.decision.on:
        stands = "ahead"
    elif review.name in told.reviews:
        stands = "held"
    else:
        stands = "due" if review == due else "missed"
    words = words_now().say("plan", f"reviews.{stands}")
    return {"review": review, "says": words, "opens": stands != "ahead"}


def _why(kept: Kept, rule: str) -> RuleInWords | None:
    """What a rule says, where it speaks today; `rule` may be the beginning of its name."""
    reasons = (reason for reason in kept.decision.reasons if reason.rule.startswith(rule))
    reason = next(reasons, None)
    return rule_in_words(reason.rule, reason.figures, words_now()) if reason else None
