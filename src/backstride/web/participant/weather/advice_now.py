"""The advice for today's session from what is kept: no network here."""

from __future__ import annotations

from collections.abc import Iterable

from backstride.book.weather.advice import ONE_HOUR, Advice, advise, facts_of_weather
from backstride.book.weather.bands import Level
from backstride.book.weather.hour import About
from backstride.book.weather.in_words import ReasonInWords, reason_in_words
from backstride.book.words import Words
from backstride.web import clock
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant
from backstride.web.participant.weather.wanted import Wanted, hour_to_go, wanted_by
from backstride.web.weather.hours import hours_of
from backstride.web.weather.keeping import is_usable


def advice_now(wanted: Wanted, kept: Kept, zone: str) -> Advice | None:
    """None where no usable forecast is kept, or no session is due."""
    forecast, now = wanted.wish.forecast, clock.now_in(zone)
    if kept.decision.session is None or not is_usable(forecast, now):
        return None
    to_come = [hour for hour in hours_of(forecast.hours, zone) if hour.at > now - ONE_HOUR]
    return advise(to_come, hour_to_go(wanted, zone), about(wanted, kept))


def about(wanted: Wanted, kept: Kept) -> About:
    """What is known of a person that weather asks for. By the year of birth alone the older age counts."""
    session, person = kept.decision.session, kept.person
    return About(
        age=kept.decision.on.year - person.birth_year if person else None,
        runs=bool(session and session.run_s),
        heart_or_lungs=wanted.wish.heart_or_lungs,
        unsteady=wanted.wish.unsteady,
    )


def kept_advice(participant: Participant, kept: Kept) -> Advice | None:
    """The advice of who has switched it on; None for everybody else."""
    wanted = wanted_by(participant, kept)
    return advice_now(wanted, kept, participant.zone) if wanted else None


def from_the_weather(participant: Participant, kept: Kept) -> Iterable[str]:
    """What the kept forecast tells the lessons."""
    return facts_of_weather(kept_advice(participant, kept))


def why_not_outside(participant: Participant, kept: Kept, words: Words) -> list[ReasonInWords]:
    """The reasons for which the forecast speaks for going easy or indoors; none for most days and people."""
    advice = kept_advice(participant, kept)
    grave = advice.judgement.reasons if advice else ()
    return [reason_in_words(reason, words) for reason in grave if reason.level >= Level.EASE]
