"""Everything that the page of today says, made of where somebody stands. No clock, no database."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from backstride.book.decision_in_words import evidence_in_words, stage_was_set
from backstride.book.words import Words
from backstride.heart.decision import Decision
from backstride.heart.schedule import DAYS_IN_A_WEEK
from backstride.heart.state import SESSIONS_WAIT, Mode
from backstride.heart.verdict import Action
from backstride.web.journals.kept import Kept
from backstride.web.participant.plan.reviews import Review, review_due
from backstride.web.participant.today.coming import is_before_all, what_comes_next
from backstride.web.participant.today.dose import Dose, dose_of
from backstride.web.participant.today.headline import headline, is_done, is_moved, rules_in
from backstride.web.participant.today.seven_days import Day, seven_days
from backstride.web.participant.today.why import Look, Why, reasons_of, to_look_at

SAYS_WHAT_CHANGED = (Action.PROGRESS, Action.HOLD, Action.STEP_BACK, Action.EASE, Action.MAINTAIN)


class Today(NamedTuple):
    """The page; what is None or empty is not there."""

    day: date
    week: int
    title: str
    mode: str
    under_age: bool
    due: bool
    done: bool
    moved: bool
    dose: Dose | None
    next_on: date | None
    morning: date | None
    """The day of the session whose morning question is still open."""
    review: Review | None
    changed: str | None
    reasons: list[Why]
    """All of them; a page with a session shows `soon` before it and `others` beside it."""
    looks: list[Look]
    coming: str | None
    seven_days: list[Day]
    evidence: list[str]
    good_until: date | None
    may_settle: bool
    """Whether somebody may be content with the present stage, has tried it, and is not there for good yet."""
    waits: bool
    """Whether sessions wait for something: then no day says until when."""

    @property
    def soon(self) -> list[Why]:
        """The reasons for which somebody should see a person this week or earlier."""
        return [each for each in self.reasons if each.how_soon]

    @property
    def others(self) -> list[Why]:
        """The reasons that can wait."""
        return [each for each in self.reasons if not each.how_soon]


def page_of(kept: Kept, words: Words) -> Today:
    """What is said on the decision's day to somebody who has enrolled and is not stopped."""
    decision, person = kept.decision, kept.person
    begun = person.enrolled_on if person else decision.on
    waits = decision.mode in SESSIONS_WAIT
    return Today(
        day=decision.on,
        week=max(0, (decision.on - begun).days) // DAYS_IN_A_WEEK + 1,
        title=headline(decision, words),
        mode=str(decision.mode),
        under_age="waiting.under_age" in rules_in(decision),
        due=decision.due,
        done=is_done(decision),
        moved=is_moved(decision),
        dose=dose_of(decision.next_session, kept, words) if decision.next_session else None,
        next_on=decision.next_session_on,
        morning=_open_morning(decision),
        review=review_due(kept, decision.on, kept.reviews),
        changed=_what_changed(decision, words),
        reasons=reasons_of(decision, words),
        looks=to_look_at(decision, words),
        coming=what_comes_next(kept, words),
        seven_days=seven_days(kept.week, begun, decision.on, words) if kept.week and not waits else [],
        evidence=_evidence(kept, words),
        good_until=decision.good_until,
        may_settle=decision.mode is Mode.ACTIVE
        and (decision.stage or 0) < kept.last_stage
        and not is_before_all(kept),
        waits=waits,
    )


def _open_morning(decision: Decision) -> date | None:
    days = (reason.figures["day"] for reason in decision.reasons if reason.rule == "morning.awaited")
    return next(days, None)


def _what_changed(decision: Decision, words: Words) -> str | None:
    if decision.action not in SAYS_WHAT_CHANGED:
        return None
    if stage_was_set(decision):
        return words.say("today", "changed.set_stage", stage=decision.stage or 0)
    return words.say("today", f"changed.{decision.action}")


def _evidence(kept: Kept, words: Words) -> list[str]:
    """Where a course begins: what the trials say about people like this, and what they do not."""
    begins = "start.first_dose" in rules_in(kept.decision)
    return evidence_in_words(kept.person.back_state, words) if begins and kept.person else []
