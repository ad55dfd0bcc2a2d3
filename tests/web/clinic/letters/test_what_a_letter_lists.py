"""Spec: a letter lists what is open; what was answered only where it is an emergency that still holds."""

from __future__ import annotations

import uuid

import pytest

from backstride.book.words import Words
from backstride.web.clinic.models import Clinician
from backstride.web.clinic.scopes import SCOPES
from backstride.web.clinician.person.letters.written import THE_CLINICS
from backstride.web.journals import glance
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant, Standing
from tests.cast.people import ANA
from tests.web.clinic.letters.test_a_letter_is_made import ASKS, Ben, lets
from tests.web.clinic.people import signed_in
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
FALL = "Told of a recent fall: should be seen this week. Since 19 Jan 2026."


def ben_about(ana: Participant, ben: Clinician, tells: Tells, clock: Clock, sign: str) -> Ben:
    """Ben's browser the day after a sign was told."""
    clock.at("2026-01-20 10:00")
    tells(ANA.lives_until("2026-01-18").symptom("2026-01-19 21:00", sign))
    lets(ana, ben, clock, SCOPES)
    return Ben(signed_in(ben, clock.now), ana)


def answers_all(ana: Participant, who: Clinician, clock: Clock, how: str, **says: str) -> None:
    """Every need of hers, as the page for it keeps an answer."""
    seen = glance.read(Standing.objects.get(participant=ana).glance)
    for need in seen.all_needs:
        if need.rule not in THE_CLINICS and need.holds_on(clock.now.date()):
            about = {"about": list(need.entries)} if need.entries else {}
            of = {"of": need.of} if need.of else {}
            need_of = {"rule": need.rule, "since": f"{need.first_seen}", **about, **of}
            entry = {"id": str(uuid.uuid4()), "kind": "attention_answered", "at": clock.now.isoformat()}
            append(
                ana.pk,
                [{**entry, "by": "clinician", "who": str(who.pk), **need_of, "how": how, **says}],
                clock.now,
            )


def test_what_is_done_is_not_listed_and_nobody_is_asked_to_see_them_for_it(
    participant: Participant, ben: Clinician, tells: Tells, clock: Clock
) -> None:
    work = ben_about(participant, ben, tells, clock, "fell")
    assert FALL in text_of(work.page(ASKS))
    answers_all(participant, ben, clock, "done", outcome="Rang her; it was a stumble.")
    for kind in ("gp", "discharge"):
        page = text_of(work.page({**ASKS, "kind": kind}))
        assert "Told of a recent fall" not in page
        assert "Nothing is open today" in page
    assert "Say in a sentence of your own why" in work.page({**ASKS, "sentence": ""}, 422)


def test_what_is_put_off_comes_back_on_its_day(
    participant: Participant, ben: Clinician, tells: Tells, clock: Clock
) -> None:
    work = ben_about(participant, ben, tells, clock, "fell")
    answers_all(participant, ben, clock, "snoozed", until="2026-01-22")
    assert "Told of a recent fall" not in text_of(work.page(ASKS))
    clock.at("2026-01-22 10:00")
    work = Ben(signed_in(ben, clock.now), participant)
    assert FALL in text_of(work.page(ASKS))


@pytest.mark.parametrize(
    ("lang", "says"),
    [("en", "It still holds; done by Ben on"), ("es", "Sigue vigente; resuelto por Ben el")],
)
def test_an_emergency_that_still_holds_stays_with_who_answered_it(  # noqa: PLR0917 - fixtures
    participant: Participant, ben: Clinician, tells: Tells, clock: Clock, lang: str, says: str
) -> None:
    work = ben_about(participant, ben, tells, clock, "saddle_numbness")
    assert says not in text_of(work.page({**ASKS, "lang": lang}))
    answers_all(participant, ben, clock, "done", outcome="She is in hospital.")
    page = text_of(work.page({**ASKS, "lang": lang}))
    assert says in page
    assert "She is in hospital." in page
    assert "Say in a sentence of your own why" in work.page({**ASKS, "sentence": ""}, 422)


@pytest.mark.parametrize("kind", ["gp", "discharge"])
def test_an_emergency_is_named_by_its_sign_which_is_shared_with_the_course(
    participant: Participant, ben: Clinician, tells: Tells, clock: Clock, kind: str
) -> None:
    work = ben_about(participant, ben, tells, clock, "bladder_bowel_change")
    lets(participant, ben, clock, ())
    named = Words("en", strict=True).say("symptoms", "symptom.bladder_bowel_change.name")
    assert f"Told an emergency sign ({named}): stopped" in text_of(work.page({**ASKS, "kind": kind}))
