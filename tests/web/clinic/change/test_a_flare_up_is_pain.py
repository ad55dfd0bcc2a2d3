"""Spec: that somebody is in a flare-up, or has sore legs, is told where pain is shared, and nowhere else."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import cast

import pytest

from backstride.book.session_in_words import session_in_words
from backstride.book.words import Words
from backstride.heart.course import Course, replay
from backstride.outcomes.how_it_stood import mode_as_shared
from backstride.web.clinic.models import Grant
from backstride.web.clinician.person.change.what_it_lifts import lifted_in_words
from backstride.web.journals.journal_of import entries_of
from backstride.web.journals.rulebook import rulebook
from tests.web.clinic.change.at_ana import TODAY, UNDER_WAY, Ben
from tests.web.journals.test_append import Tells
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
FLARE = {"en": "flare-up", "es": "brote"}
UNDER = {"en": "under way", "es": "en marcha"}
LISTS = ("/clinic/", "/clinic/?mode=flare", "/clinic/?mode=active")


@pytest.fixture(name="flared")
def _flared(at_ana: Ben, tells: Tells) -> Ben:
    """Ana is in a flare-up, and shares her course alone."""
    tells(UNDER_WAY.flared_up(f"{TODAY} 09:30", 7))
    return at_ana


def told(ben: Ben, lang: str) -> dict[str, str]:
    """What tells where she stands: of the list and her page everything, of a change its sentences.

    A change says "flare-up" in sentences that are the same for everybody, too.
    """
    ben.browser.cookies["django_language"] = lang
    whole = {each: ben.browser.get(each) for each in (*LISTS[:2], f"/clinic/person/{ben.ana.pk}/")}
    said = {each: text_of(answer.content.decode()) for each, answer in whole.items()}
    said |= {f"change {what}": ben.opens(what, lang).context["stands"] for what in ("", "hold")}
    seen = ben.previews("refer", lang=lang).context
    return {**said, **{when: seen[when] for when in ("before", "after")}}


@pytest.mark.parametrize("lang", ["en", "es"])
def test_where_pain_is_not_shared_no_page_tells_of_it(flared: Ben, lang: str) -> None:
    said = told(flared, lang)
    assert {where for where, text in said.items() if FLARE[lang] in text} == set()
    assert UNDER[lang] in said[f"/clinic/person/{flared.ana.pk}/"]


@pytest.mark.parametrize("lang", ["en", "es"])
def test_where_it_is_shared_they_do(flared: Ben, lang: str) -> None:
    Grant.objects.update(pain=True)
    assert {where for where, text in told(flared, lang).items() if FLARE[lang] not in text} == set()


@pytest.mark.parametrize(("sees_pain", "found"), [(False, (0, 1)), (True, (1, 0))])
def test_a_choice_on_the_list_leads_to_nobody_whose_flare_up_is_not_shared(
    flared: Ben, found: tuple[int, int], *, sees_pain: bool
) -> None:
    Grant.objects.update(pain=sees_pain)
    there = [flared.browser.get(each).content.decode().count('<th scope="row">') for each in LISTS]
    assert tuple(there[1:]) == found


FULL = {True: " less while the flare-up lasts", False: " less for now"}


@pytest.mark.parametrize("sees_pain", [False, True])
def test_beside_what_is_asked_now_stands_what_the_stage_asks_in_full(flared: Ben, *, sees_pain: bool) -> None:
    Grant.objects.update(pain=sees_pain)
    course = replay(entries_of(flared.ana.pk), rulebook(), date.fromisoformat(TODAY))
    here = course.programme.stages[course.state.stage - 1]
    words = Words("en", strict=True)
    session, days = session_in_words(here.session, words), here.days_per_week
    full = f"; in full the stage asks for: {session}, {days} days a week,"
    page = flared.opens("set-stage")
    assert page.context["stands"].endswith(full + FULL[sees_pain])
    eased = course.programme.ladder.eased
    for value, says in page.context["options"]:
        for_now = session_in_words(eased[int(value)].session, words)
        assert says.endswith(f"; for now: {for_now}, {eased[int(value)].days_per_week} days a week")
    beyond = text_of(flared.previews("set-stage", stage="21").content.decode())
    assert "Compared is what the stages ask for in full" in beyond


@pytest.mark.parametrize("sees_pain", [False, True])
def test_the_months_seen_ahead_end_as_is_shared(flared: Ben, *, sees_pain: bool) -> None:
    Grant.objects.update(pain=sees_pain)
    months = flared.previews("refer").context["months"]
    ends = [text for month in months for row in month.rows for text in (row.with_it, row.without)]
    assert any("under way" in text for text in ends)
    assert sees_pain or not any("flare-up" in text for text in ends)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_sore_legs_that_a_clear_lifts_are_named_where_pain_is_shared(lang: str) -> None:
    day, words = date(2026, 2, 2), Words(lang, strict=True)
    to_look_at = {"legs.unresolved": (day, ""), "clinician.refer": (day, "")}
    cleared = SimpleNamespace(stops={}, symptoms={}, to_look_at=to_look_at)
    course = SimpleNamespace(memory=SimpleNamespace(cleared=cleared), diary=SimpleNamespace(days=()))
    seen, hidden = (
        [each.says for each in lifted_in_words(cast(Course, course), words, sees_pain=sees)]
        for sees in (True, False)
    )
    assert seen[0] == words.say("clinic_change", "lifts.legs.unresolved")
    assert hidden == [words.say("clinic_change", "lifts.not_shared"), seen[1]]


@pytest.mark.parametrize(
    ("mode", "sees_pain", "is_told"),
    [("flare", True, "flare"), ("flare", False, "active"), ("held", False, "held"), ("", False, "")],
)
def test_only_a_flare_up_is_told_otherwise(mode: str, is_told: str, *, sees_pain: bool) -> None:
    assert mode_as_shared(mode, sees_pain=sees_pain) == is_told
