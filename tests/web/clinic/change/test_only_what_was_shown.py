"""Spec: what is made is what was shown: nothing told meanwhile, no other day and no other change slips in."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from backstride.simulation.foresight import Foresight, foresee
from backstride.web.clinic.models import Clinician
from backstride.web.clinician.person.change import scene, telling, views
from backstride.web.journals.append import append
from backstride.web.participant.who_sees.letting import end
from tests.cast.story import Story
from tests.web.clinic.change.at_ana import SEEN, TODAY, UNDER_WAY, WHY, Ben, written
from tests.web.clinic.people import signed_in
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
FEVER = UNDER_WAY.symptom(f"{TODAY} 09:30", "fever")
NUMB = FEVER.symptom(f"{TODAY} 09:50", "saddle_numbness")
LANGUAGES = {"en": "is no longer what you saw", "es": "ya no es lo que usted vio"}
Meanwhile = Callable[[Any, str, Callable[[], object]], None]


@pytest.fixture(name="meanwhile")
def _meanwhile(monkeypatch: pytest.MonkeyPatch) -> Meanwhile:
    """Something happens once, just before a function of a module does its work."""

    def before(module: Any, name: str, happens: Callable[[], object]) -> None:
        work, once = getattr(module, name), iter([happens])

        def first(*args: Any) -> Any:
            next(once, lambda: None)()
            return work(*args)

        monkeypatch.setattr(module, name, first)

    return before


def says(answer: Any) -> str:
    return text_of(answer.content.decode())


def signs_in_again(at_ana: Ben, ben: Clinician, clock: Clock) -> None:
    """As after some hours; the page that he looked at is still open."""
    at_ana.browser = signed_in(ben, clock.now)


def about(at_ana: Ben) -> list[str]:
    """What the only clear names."""
    (row,) = written(at_ana.ana)
    named: list[str] = json.loads(row.payload)["about"]
    return named


@pytest.mark.parametrize(("module", "name"), [(views, "foresee"), (views, "preview_page")])
def test_an_emergency_told_while_the_page_is_made_is_not_lifted_unseen(
    module: Any, name: str, at_ana: Ben, tells: Tells, meanwhile: Meanwhile
) -> None:
    tells(FEVER)
    meanwhile(module, name, lambda: tells(NUMB))
    seen = at_ana.previews("clear", scope="walk")
    assert "numb" not in says(seen).lower()
    again = at_ana.confirms(seen, "clear", scope="walk")
    assert again.status_code == 409
    assert "numb" in says(again).lower()
    assert not written(at_ana.ana)
    assert "Who has seen them?" in says(again)
    entry = again.context["entry"]
    shown = at_ana.previews("clear", scope="walk", entry=entry, **SEEN)
    assert at_ana.confirms(shown, "clear", scope="walk", **SEEN).status_code == 302
    assert set(about(at_ana)) == {FEVER.last, NUMB.last}


@pytest.mark.parametrize("name", ["replay", "entries_of"])
def test_an_emergency_told_while_the_journal_is_read_is_shown_or_not_lifted(
    name: str, at_ana: Ben, tells: Tells, meanwhile: Meanwhile
) -> None:
    tells(FEVER)
    entry = at_ana.opens("clear").context["entry"]
    meanwhile(scene, name, lambda: tells(NUMB))
    seen = at_ana.previews("clear", scope="walk", entry=entry, **SEEN)
    assert at_ana.confirms(seen, "clear", scope="walk", **SEEN).status_code == 409
    assert not written(at_ana.ana)


def test_an_emergency_told_at_the_very_last_moment_is_shown_and_not_lifted(
    at_ana: Ben, tells: Tells, meanwhile: Meanwhile
) -> None:
    tells(FEVER)
    seen = at_ana.previews("clear", scope="walk")
    meanwhile(telling, "tell", lambda: tells(NUMB))
    again = at_ana.confirms(seen, "clear", scope="walk")
    assert again.status_code == 409
    assert "Something was told since you looked" in says(again)
    assert "numb" in says(again).lower()
    assert not written(at_ana.ana)


def test_nothing_is_written_once_the_person_has_shut_the_door_meanwhile(
    at_ana: Ben, ben: Clinician, clock: Clock, meanwhile: Meanwhile
) -> None:
    seen = at_ana.previews("set-stage", stage="17")
    meanwhile(telling, "tell", lambda: end(at_ana.ana, ben.clinic, clock.now))
    assert at_ana.confirms(seen, "set-stage", stage="17").status_code == 404
    assert not written(at_ana.ana)


def test_of_two_jumps_at_once_one_is_made_and_the_other_says_that_it_is_not(
    at_ana: Ben, clock: Clock, meanwhile: Meanwhile
) -> None:
    other = UNDER_WAY.clinician("set_stage", f"{TODAY} 09:59", stage=18).told[-1]
    seen = at_ana.previews("set-stage", stage="17")
    meanwhile(telling, "tell", lambda: append(at_ana.ana.pk, [other], clock.now))
    assert at_ana.confirms(seen, "set-stage", stage="17").status_code == 409
    assert not written(at_ana.ana).exclude(pk=other["id"])


def test_the_same_press_twice_at_once_is_one_entry_and_both_are_told_that_it_is_made(
    at_ana: Ben, meanwhile: Meanwhile
) -> None:
    seen = at_ana.previews("hold")
    meanwhile(telling, "tell", lambda: at_ana.confirms(seen, "hold"))
    assert at_ana.confirms(seen, "hold").status_code == 302
    assert len(written(at_ana.ana)) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_on_another_day_it_is_shown_anew_though_nobody_has_told_anything(
    lang: str, at_ana: Ben, ben: Clinician, clock: Clock
) -> None:
    seen = at_ana.previews("hold")
    clock.now += timedelta(days=12)
    signs_in_again(at_ana, ben, clock)
    at_ana.browser.cookies["django_language"] = lang
    again = at_ana.confirms(seen, "hold")
    assert again.status_code == 409
    assert again.context["before"] != seen.context["before"]
    assert LANGUAGES[lang] in says(again)
    assert not written(at_ana.ana)
    assert at_ana.confirms(again, "hold").status_code == 302


def test_the_two_sides_of_a_local_midnight_are_two_days(at_ana: Ben, ben: Clinician, clock: Clock) -> None:
    clock.at(f"{TODAY} 23:30")
    signs_in_again(at_ana, ben, clock)
    seen = at_ana.previews("hold")
    clock.now += timedelta(minutes=29)
    later = at_ana.previews("hold", entry=seen.context["entry"])
    assert later.context["shown"] == seen.context["shown"]
    clock.now += timedelta(minutes=2)
    assert at_ana.confirms(seen, "hold").status_code == 409
    assert not written(at_ana.ana)


def test_the_language_changes_nothing_of_what_was_shown(at_ana: Ben) -> None:
    seen = at_ana.previews("set-stage", stage="18", lang="es")
    at_ana.browser.cookies["django_language"] = "en"
    assert at_ana.confirms(seen, "set-stage", stage="18").status_code == 302


def test_another_day_is_news_though_it_would_lead_to_the_same(
    at_ana: Ben, ben: Clinician, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock.at(f"{TODAY} 23:59")
    signs_in_again(at_ana, ben, clock)
    kept: dict[str, Foresight] = {}
    monkeypatch.setattr(
        views, "foresee", lambda *args: kept.get("first") or kept.setdefault("first", foresee(*args))
    )
    seen = at_ana.previews("hold")
    clock.now += timedelta(minutes=2)
    again = at_ana.confirms(seen, "hold")
    assert again.status_code == 409
    assert again.context["after"] == seen.context["after"]
    assert not written(at_ana.ana)


@pytest.mark.parametrize("side", ["before", "after"])
def test_where_it_would_lead_elsewhere_by_now_it_is_shown_anew(
    side: str, at_ana: Ben, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As with other rules, after an update."""
    seen = at_ana.previews("hold")

    def elsewhere(*args: Any) -> Foresight:
        would = foresee(*args)
        decision = replace(getattr(would, side), stage=3)
        return would._replace(before=decision) if side == "before" else would._replace(after=decision)

    monkeypatch.setattr(views, "foresee", elsewhere)
    assert at_ana.confirms(seen, "hold").status_code == 409
    assert not written(at_ana.ana)


def test_another_choice_than_the_one_that_was_shown_is_shown_first(at_ana: Ben, tells: Tells) -> None:
    tells(FEVER)
    seen = at_ana.previews("clear", scope="walk")
    assert at_ana.confirms(seen, "clear", scope="run").status_code == 409
    assert not written(at_ana.ana)


def test_what_was_never_shown_is_not_made(at_ana: Ben) -> None:
    seen = at_ana.previews("hold")
    for shown in ("", "1", seen.context["shown"].partition(" ")[0]):
        sent = {"entry": seen.context["entry"], "why": WHY, "sure": "yes", "seen": shown}
        assert at_ana.browser.post(at_ana.address("hold"), sent).status_code == 409
    assert not written(at_ana.ana)


@pytest.mark.parametrize(
    ("lang", "says_so"),
    [("en", ("It opens no sessions now", "In force")), ("es", ("Ahora no abre ninguna sesión", "Vale para"))],
)
@pytest.mark.parametrize(
    "lived",
    [
        FEVER,
        UNDER_WAY.symptom(f"{TODAY} 09:30", "saddle_numbness"),
        UNDER_WAY.clinician("hold", f"{TODAY} 09:00").symptom(f"{TODAY} 09:30", "fever"),
    ],
    ids=["asks first", "stopped", "held, then asks first"],
)
def test_a_clear_given_before_a_sign_is_not_said_to_be_in_force(
    lived: Story, lang: str, says_so: tuple[str, str], at_ana: Ben, tells: Tells
) -> None:
    nothing, in_force = says_so
    assert in_force in at_ana.reads(lang=lang)
    tells(lived)
    said = at_ana.reads(lang=lang)
    assert nothing in said
    assert in_force not in said
