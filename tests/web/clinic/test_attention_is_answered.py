"""Spec: a clinician acknowledges, puts off or closes what needs somebody; she reads it; no dose moves."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.models import Clinician
from backstride.web.clinic.scopes import OF_CHOICE
from backstride.web.clinician.person.needs.shown import key_on_a_page
from backstride.web.journals.models import Entry, Participant, Standing
from backstride.web.journals.order import read_place
from backstride.web.journals.standing import stands
from tests.cast.people import ANA, BEGIN
from tests.web.clinic.answering import WEEK_0, answers, forms_in, needs_of, page_of, section_of
from tests.web.clinic.people import signed_in, signed_in_by_password
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
MET = ANA.tell("contact_held", f"{BEGIN} 09:30", **WEEK_0)
FELL, NUMB = MET.symptom(f"{BEGIN} 10:00", "fell"), MET.symptom(f"{BEGIN} 10:00", "saddle_numbness")
FEVER, EVENING = MET.symptom(f"{BEGIN} 10:00", "fever"), f"{BEGIN} 19:00"
THIS_WEEK, TODAY, NOW = "symptom.this_week", "symptom.today", "symptom.now"


@pytest.fixture(autouse=True)
def _ana_is_followed(participant: Participant, ben: Clinician, clock: Clock) -> None:
    clock.at(f"{BEGIN} 11:00")
    grant(participant, ben.clinic, Let("Ana", OF_CHOICE), clock.now)


def said_last() -> dict[str, str]:
    """The newest answer, as it stands in the journal."""
    told: dict[str, str] = json.loads(
        Entry.objects.filter(kind="attention_answered").order_by("-seq")[0].payload
    )
    return told


def her_browser(person: Participant) -> Client:
    """The person's own browser."""
    assert person.user is not None
    return signed_in_by_password(person.user)


def place(person: Participant, clock: Clock) -> str:
    """Where somebody stands on the list today."""
    found = read_place(Standing.objects.get(participant=person).places, clock.now.date())
    assert found is not None
    return found.urgency


def test_what_nobody_answered_is_new(
    at_work: Client, participant: Participant, tells: Tells, clock: Clock
) -> None:
    tells(FELL)
    said = section_of(page_of(participant, at_work))
    assert "this week Told of" in said
    assert "since Monday" in said
    assert "· new" in said
    assert place(participant, clock) == "this_week"


def test_seen_says_by_whom_and_when_and_sinks(
    at_work: Client, participant: Participant, ben: Clinician, tells: Tells, clock: Clock
) -> None:
    tells(FELL)
    answer = answers(participant, at_work, THIS_WEEK, how="seen")
    assert answer.headers["Location"] == f"/clinic/person/{participant.pk}/"
    told = said_last()
    assert (told["by"], told["who"], told["rule"], told["how"]) == (
        "clinician",
        str(ben.pk),
        THIS_WEEK,
        "seen",
    )
    said = section_of(page_of(participant, at_work))
    assert "seen by Ben on Monday" in said
    assert "I have seen it" not in said
    assert place(participant, clock) == "answered"


def test_put_off_it_comes_back_on_its_day(
    participant: Participant, ben: Clinician, tells: Tells, clock: Clock
) -> None:
    tells(FELL)
    answers(participant, signed_in(ben, clock.now), THIS_WEEK, how="snoozed", until="2026-01-08")
    clock.at("2026-01-07 11:00")
    assert place(participant, clock) == "answered"
    assert "put off by Ben until" in section_of(page_of(participant, signed_in(ben, clock.now)))
    clock.at("2026-01-08 11:00")
    assert place(participant, clock) == "this_week"
    said = section_of(page_of(participant, signed_in(ben, clock.now)))
    assert "new again: Ben had put it off until" in said
    assert "I have seen it" in said


def test_done_says_what_came_of_it(
    at_work: Client, participant: Participant, tells: Tells, clock: Clock
) -> None:
    tells(FELL)
    answers(participant, at_work, THIS_WEEK, how="done", outcome="Rang; nothing broken")
    assert "done by Ben on Monday" in section_of(page_of(participant, at_work))
    assert "“Rang; nothing broken”" in section_of(page_of(participant, at_work))
    assert place(participant, clock) == "answered"


@pytest.mark.parametrize(
    ("lang", "reads"),
    [
        ("en", ["About a sign that you told of.", "What came of it: “Rang”", "clinician"]),
        ("es", ["Sobre una señal que usted contó.", "En qué quedó: «Rang»"]),
    ],
)
def test_the_person_reads_it_in_their_journal(
    at_work: Client, participant: Participant, tells: Tells, lang: str, reads: list[str]
) -> None:
    tells(FELL)
    answers(participant, at_work, THIS_WEEK, how="done", outcome="Rang")
    ana = her_browser(participant)
    ana.cookies["django_language"] = lang
    journal = text_of(ana.get("/log/journal/").content.decode())
    assert [each for each in reads if each not in journal] == []


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("how", ["seen", "snoozed"])
def test_every_answer_has_its_words(
    at_work: Client, participant: Participant, tells: Tells, how: str, lang: str
) -> None:
    tells(FELL)
    ana = her_browser(participant)
    answers(participant, at_work, THIS_WEEK, how=how, until="2026-01-08")
    assert "Ben" in section_of(page_of(participant, at_work, lang))
    ana.cookies["django_language"] = lang
    assert ana.get("/log/journal/").status_code == 200


@pytest.mark.parametrize(
    "says",
    [{"how": "seen"}, {"how": "snoozed", "until": "2026-01-09"}, {"how": "done", "outcome": "Rang"}],
)
def test_no_answer_changes_what_is_prescribed(
    at_work: Client, participant: Participant, tells: Tells, clock: Clock, says: dict[str, str]
) -> None:
    tells(FELL)
    before, prescribed = stands(participant, clock.now), Entry.objects.filter(kind="prescribed").count()
    answers(participant, at_work, THIS_WEEK, **says)
    assert stands(participant, clock.now) == before
    assert Entry.objects.filter(kind="prescribed").count() == prescribed


def test_pressed_twice_it_is_one_entry(at_work: Client, participant: Participant, tells: Tells) -> None:
    tells(FELL)
    ((key, entry),) = forms_in(page_of(participant, at_work)).items()
    for _ in range(2):
        form = {"need": key, "entry": entry, "how": "seen"}
        assert at_work.post(f"/clinic/person/{participant.pk}/needs/", form).status_code == 302
    assert Entry.objects.filter(kind="attention_answered").count() == 1


def test_what_is_told_anew_after_it_was_cleared_is_new_also_on_the_same_day(
    at_work: Client, participant: Participant, tells: Tells, clock: Clock
) -> None:
    tells(FELL)
    answers(participant, at_work, THIS_WEEK, how="done", outcome="Rang")
    clock.at(f"{BEGIN} 16:00")
    tells(FELL.cleared(f"{BEGIN} 12:00", FELL.last).symptom(f"{BEGIN} 15:00", "fell"))
    assert place(participant, clock) == "this_week"
    assert "· new" in section_of(page_of(participant, at_work))


@pytest.mark.parametrize("again", ["symptom_reported", "flared_up", "session_done", "screened"])
def test_a_sign_that_is_told_again_is_new_again(
    at_work: Client, participant: Participant, tells: Tells, clock: Clock, again: str
) -> None:
    tells(FEVER)
    answers(participant, at_work, TODAY, how="done", outcome="Rang; it is going down")
    assert place(participant, clock) == "routine", "she waits for a clear, and for nothing more"
    clock.at(f"{BEGIN} 20:00")
    worse = {
        "symptom_reported": FEVER.symptom(EVENING, "fever"),
        "flared_up": FEVER.tell("flared_up", EVENING, pain=6, symptoms=["fever"]),
        "session_done": FEVER.session(EVENING, minutes=5, symptoms=["fever"]),
        "screened": FEVER.screened(EVENING, same_day_signs=["fever"]),
    }
    tells(worse[again])
    browser = signed_in(Clinician.objects.get(name="Ben"), clock.now)
    assert place(participant, clock) == "today"
    assert "· new" in section_of(page_of(participant, browser))
    answers(participant, browser, TODAY, how="seen")
    assert place(participant, clock) == "routine"


def test_a_correction_tells_no_sign_again(
    at_work: Client, participant: Participant, tells: Tells, clock: Clock
) -> None:
    tells(FEVER)
    answers(participant, at_work, TODAY, how="seen")
    tells(FEVER.corrects(FEVER.last, symptoms=["fever", "calf_swelling"]))
    kept = {each.of: each.entries for each in needs_of(participant) if each.rule == TODAY}
    assert kept == {"fever": (FEVER.last,), "calf_swelling": (FEVER.last,)}
    assert section_of(page_of(participant, at_work)).count("seen by Ben") == 1


def test_what_was_told_before_a_clear_is_no_part_of_what_is_told_after_it(
    participant: Participant, tells: Tells
) -> None:
    story = FEVER.cleared(f"{BEGIN} 10:20", FEVER.last).symptom(f"{BEGIN} 10:40", "fever", "fell")
    tells(story)
    for rule in (TODAY, THIS_WEEK):
        (need,) = (each for each in needs_of(participant) if each.rule == rule)
        assert need.entries == (story.last,)


def test_of_two_signs_one_is_answered_and_the_other_stays(
    at_work: Client, participant: Participant, tells: Tells, clock: Clock
) -> None:
    tells(MET.symptom(f"{BEGIN} 10:00", "fell", "dizzy"))
    first, second, *_ = needs_of(participant)
    form = {"need": key_on_a_page(first, participant.pk), "how": "seen"}
    at_work.post(f"/clinic/person/{participant.pk}/needs/", form)
    said = section_of(page_of(participant, at_work))
    assert said.count("seen by Ben") == 1
    assert said.count("· new") == 1
    assert said.index("· new") < said.index("seen by Ben"), "what is answered sinks"
    assert second.rule == first.rule


def test_an_emergency_is_acknowledged_and_stays_on_the_page_while_it_holds(
    at_work: Client, participant: Participant, tells: Tells, clock: Clock
) -> None:
    tells(NUMB)
    assert "Remind me on" not in section_of(page_of(participant, at_work))
    answers(participant, at_work, NOW, how="done", outcome="Spoke to the hospital")
    said = section_of(page_of(participant, at_work))
    assert "now Told an emergency sign" in said
    assert "done by Ben" in said
    assert stands(participant, clock.now).decision.mode == "stopped"
    assert place(participant, clock) == "acknowledged"


def test_an_emergency_that_was_acknowledged_stays_first_of_what_somebody_needs(
    at_work: Client, participant: Participant, tells: Tells, clock: Clock
) -> None:
    tells(NUMB.symptom(f"{BEGIN} 10:05", "fever", "fell"))
    answers(participant, at_work, NOW, how="seen")
    said = section_of(page_of(participant, at_work))
    assert said.index("now Told an emergency sign") < said.index("today Told of") < said.index("this week")
    assert place(participant, clock) == "today", "nobody has answered the fever"


def test_an_emergency_cannot_be_put_off(at_work: Client, participant: Participant, tells: Tells) -> None:
    tells(NUMB)
    assert answers(participant, at_work, NOW, how="snoozed", until="2026-01-09").status_code == 422
    assert not Entry.objects.filter(kind="attention_answered").exists()


def test_a_second_emergency_is_new_while_the_first_was_acknowledged(
    at_work: Client, participant: Participant, tells: Tells, clock: Clock
) -> None:
    tells(NUMB)
    answers(participant, at_work, NOW, how="seen")
    clock.at(f"{BEGIN} 12:00")
    tells(NUMB.symptom(f"{BEGIN} 11:30", "chest_pain"))
    assert place(participant, clock) == "now"


@pytest.mark.parametrize(
    ("says", "field"),
    [
        ({"how": "snoozed", "until": BEGIN}, "until"),
        ({"how": "snoozed", "until": "2028-01-01"}, "until"),
        ({"how": "snoozed", "until": "soon"}, "until"),
        ({"how": "done", "outcome": "  "}, "outcome"),
        ({"how": "done", "outcome": "x" * 4001}, "outcome"),
    ],
)
def test_what_is_wrong_is_said_beside_the_form_and_nothing_typed_is_lost(
    at_work: Client, participant: Participant, tells: Tells, says: dict[str, str], field: str
) -> None:
    tells(FELL)
    answer = answers(participant, at_work, THIS_WEEK, **says)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert f'href="#q-{field}-' in page
    assert says[field].strip() in page
    assert not Entry.objects.filter(kind="attention_answered").exists()


def test_what_no_longer_holds_is_said_and_nothing_is_written(
    at_work: Client, participant: Participant, tells: Tells
) -> None:
    tells(FELL)
    answer = at_work.post(f"/clinic/person/{participant.pk}/needs/", {"need": "gone", "how": "seen"})
    assert answer.status_code == 302
    assert "changed in the meantime" in page_of(participant, at_work)
    assert not Entry.objects.filter(kind="attention_answered").exists()


def test_the_own_word_of_the_person_closes_nothing_on_the_list(
    at_work: Client, participant: Participant, tells: Tells, clock: Clock
) -> None:
    tells(FELL.tell("attention_answered", f"{BEGIN} 10:30", rule=THIS_WEEK, outcome="it is nothing"))
    assert place(participant, clock) == "this_week"
    assert "· new" in section_of(page_of(participant, at_work))


def test_what_another_clinic_wrote_is_not_repeated(
    participant: Participant, another: Clinician, ben: Clinician, tells: Tells, clock: Clock
) -> None:
    tells(FELL)
    grant(participant, another.clinic, Let("A. M.", ()), clock.now)
    answers(participant, signed_in(another, clock.now), THIS_WEEK, how="done", outcome="told me of a fall")
    said = section_of(page_of(participant, signed_in(ben, clock.now)))
    assert "done by another clinic" in said
    assert "told me of a fall" not in said


def test_whoever_is_not_let_see_her_answers_nothing(
    participant: Participant, another: Clinician, ana: Client, tells: Tells, clock: Clock
) -> None:
    tells(FELL)
    form = {"need": key_on_a_page(needs_of(participant)[0], participant.pk), "how": "seen"}
    for browser in (signed_in(another, clock.now), ana):
        assert browser.post(f"/clinic/person/{participant.pk}/needs/", form).status_code == 404
    assert not Entry.objects.filter(kind="attention_answered").exists()


def test_an_answer_of_a_clinician_is_no_word_of_the_person(
    at_work: Client, participant: Participant, tells: Tells, clock: Clock
) -> None:
    tells(FELL)
    before = Standing.objects.get(participant=participant).quiet_from
    clock.now += timedelta(days=3)
    answers(participant, signed_in(Clinician.objects.get(name="Ben"), clock.now), THIS_WEEK, how="seen")
    assert Standing.objects.get(participant=participant).quiet_from == before


def test_more_needs_ask_the_database_for_no_more(
    at_work: Client, participant: Participant, tells: Tells
) -> None:
    tells(FELL)
    page_of(participant, at_work)
    with CaptureQueriesContext(connection) as with_one:
        page_of(participant, at_work)
    tells(FELL.symptom(f"{BEGIN} 10:05", "dizzy", "weight_loss", "constant_night_pain"))
    with CaptureQueriesContext(connection) as with_four:
        page_of(participant, at_work)
    assert len(with_four) == len(with_one)
