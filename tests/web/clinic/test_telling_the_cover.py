"""Spec: what cannot wait and nobody acknowledges is told to the cover: once, by a mail about nobody."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.conf import LazySettings
from django.test import Client

from backstride.web.accounts.models import User
from backstride.web.accounts.templatetags.mail import SENDS_NOTHING
from backstride.web.clinic import escalating
from backstride.web.clinic.carried import kept_of_clinics
from backstride.web.clinic.escalating import escalate
from backstride.web.clinic.granting import Let, end_grant, grant
from backstride.web.clinic.models import Clinic, Clinician, ToldToCover
from backstride.web.duties import do_all
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant, Standing
from tests.cast.people import ANA, BEGIN, LEO
from tests.cast.story import Story
from tests.web.clinic.answering import answers
from tests.web.clinic.people import signed_in
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.reminders.mail_servers import Inbox, free_port
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
NUMB = ANA.symptom(f"{BEGIN} 10:00", "saddle_numbness")
FEVER = ANA.symptom(f"{BEGIN} 10:00", "fever")
MADRID = ZoneInfo("Europe/Madrid")
FELL = ANA.symptom(f"{BEGIN} 10:00", "fell")


@pytest.fixture(autouse=True)
def _ana_is_followed(participant: Participant, ben: Clinician, carla: Clinician, clock: Clock) -> None:
    """Carla covers."""
    clock.at(f"{BEGIN} 11:00")
    grant(participant, ben.clinic, Let("Ana of the quiet lane", ()), clock.now)
    covered_by(ben.clinic, carla)


def covered_by(clinic: Clinic, cover: Clinician | None, address: str = "", language: str = "en") -> None:
    """Who is told."""
    Clinic.objects.filter(pk=clinic.pk).update(cover=cover, cover_address=address, cover_language=language)


def rounds(clock: Clock, *hours: float) -> None:
    """A round now, and one after each of these times more."""
    escalate(clock.now)
    for each in hours:
        clock.now += timedelta(hours=each)
        escalate(clock.now)


@pytest.mark.parametrize(("story", "hours"), [(NUMB, 2), (FEVER, 4)])
def test_after_its_hours_one_mail_comes_and_no_second_one(
    tells: Tells, inbox: Inbox, clock: Clock, story: object, hours: int
) -> None:
    tells(story)  # type: ignore[arg-type]
    rounds(clock, hours - 0.1)
    assert inbox.mails == []
    rounds(clock, 0.1, 0.1, 24, 24)
    assert inbox.to == ["carla@example.org"]


def test_it_names_nobody_and_nothing_and_says_where_to_sign_in(
    tells: Tells, inbox: Inbox, clock: Clock, participant: Participant
) -> None:
    tells(NUMB)
    rounds(clock, 2)
    (mail,), (wire,) = inbox.mails, inbox.wire
    text = mail.get_content()
    assert "https://walk.example/clinic/" in text
    for secret in ("Ana", "quiet lane", str(participant.pk), "emergency", "numb", "Riverside"):
        assert secret not in text
        assert secret not in mail["Subject"]
        assert secret.encode() not in wire
    assert mail["Message-ID"].endswith("@walk.example>")


def test_it_speaks_the_language_of_who_named_the_cover(
    tells: Tells, inbox: Inbox, clock: Clock, ben: Clinician
) -> None:
    covered_by(ben.clinic, None, "guardia@example.org", "es")
    tells(NUMB)
    rounds(clock, 2)
    assert inbox.to == ["guardia@example.org"]
    assert inbox.mails[0]["Subject"] == "Backstride: alguien necesita que lo miren"


def test_what_was_acknowledged_in_time_is_told_to_nobody(
    tells: Tells, inbox: Inbox, clock: Clock, participant: Participant, ben: Clinician
) -> None:
    tells(NUMB)
    rounds(clock, 1)
    answers(participant, signed_in(ben, clock.now), "symptom.now", how="seen")
    rounds(clock, 5, 24)
    assert inbox.mails == []
    assert not ToldToCover.objects.exists()


def test_what_can_wait_is_told_to_nobody(tells: Tells, inbox: Inbox, clock: Clock) -> None:
    tells(FELL)
    rounds(clock, 24, 24)
    assert inbox.mails == []


def test_another_emergency_later_is_told_again(tells: Tells, inbox: Inbox, clock: Clock) -> None:
    tells(NUMB)
    rounds(clock, 2)
    tells(NUMB.symptom(f"{BEGIN} 12:30", "chest_pain"))
    rounds(clock, 2)
    assert len(inbox.mails) == 2


@pytest.mark.parametrize("told", [(NUMB, "chest_pain", 2), (FEVER, "fever", 4)])
def test_told_again_before_anybody_looks_the_hours_do_not_begin_anew(
    tells: Tells, inbox: Inbox, clock: Clock, told: tuple[Story, str, int]
) -> None:
    story, sign, hours = told
    tells(story)
    rounds(clock, hours - 0.1)
    tells(story.symptom(f"{BEGIN} {clock.now.astimezone(MADRID):%H:%M}", sign))
    rounds(clock, 0.1)
    assert len(inbox.mails) == 1
    rounds(clock, hours, 24)
    assert len(inbox.mails) == 1


def test_told_again_after_it_was_acknowledged_the_hours_begin_anew(
    tells: Tells, inbox: Inbox, clock: Clock, participant: Participant, ben: Clinician
) -> None:
    tells(NUMB)
    rounds(clock, 1)
    answers(participant, signed_in(ben, clock.now), "symptom.now", how="seen")
    rounds(clock, 0.5)
    tells(NUMB.symptom(f"{BEGIN} 12:30", "chest_pain"))
    rounds(clock, 1.9)
    assert inbox.mails == []
    rounds(clock, 0.1)
    assert len(inbox.mails) == 1


def test_another_sign_has_hours_of_its_own(tells: Tells, inbox: Inbox, clock: Clock) -> None:
    tells(FEVER)
    rounds(clock, 3)
    tells(FEVER.symptom(f"{BEGIN} 13:50", "calf_swelling"))
    rounds(clock, 1, 0.5)
    assert sorted(ToldToCover.objects.values_list("outcome", flat=True)) == ["sent", "waits"]


def test_several_people_are_one_mail(tells: Tells, inbox: Inbox, clock: Clock) -> None:
    tells(ANA.symptom(f"{BEGIN} 10:00", "fever", "calf_swelling"))
    rounds(clock, 4)
    assert len(inbox.mails) == 1
    assert ToldToCover.objects.filter(outcome="sent").count() == 2


def test_a_clinic_that_sees_her_no_more_is_told_nothing(
    tells: Tells, inbox: Inbox, clock: Clock, participant: Participant, ben: Clinician
) -> None:
    tells(NUMB)
    rounds(clock, 1)
    end_grant(participant, ben.clinic, clock.now)
    rounds(clock, 5)
    assert inbox.mails == []


def test_a_colleague_who_has_left_is_told_nothing(
    tells: Tells, inbox: Inbox, clock: Clock, carla: Clinician
) -> None:
    carla.ended = clock.now
    carla.save()
    tells(NUMB)
    rounds(clock, 5)
    assert inbox.mails == []


def test_a_server_that_is_away_is_tried_again(
    tells: Tells, settings: LazySettings, inbox: Inbox, clock: Clock
) -> None:
    port = settings.EMAIL_PORT
    tells(NUMB)
    escalate(clock.now)
    clock.now += timedelta(hours=2)
    settings.EMAIL_PORT = free_port()
    assert escalate(clock.now) == {"failed": 1}
    settings.EMAIL_PORT = port
    assert escalate(clock.now) == {}
    clock.now += timedelta(minutes=10)
    assert escalate(clock.now) == {"sent": 1}
    assert escalate(clock.now + timedelta(days=1)) == {}


def test_what_a_process_claimed_and_died_over_is_sent_by_the_next(
    tells: Tells, inbox: Inbox, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    tells(NUMB)
    escalate(clock.now)
    clock.now += timedelta(hours=2)
    with monkeypatch.context() as dies:
        dies.setattr(escalating, "send_mail", lambda _: 1 / 0)
        escalate(clock.now)
    assert ToldToCover.objects.get().outcome == "claimed"
    rounds(clock, 0.1)
    assert inbox.mails == [], "it may be sending still"
    rounds(clock, 0.1, 24)
    assert len(inbox.mails) == 1


def test_what_one_address_refused_is_told_at_another(
    tells: Tells, inbox: Inbox, clock: Clock, ben: Clinician
) -> None:
    covered_by(ben.clinic, None, "dsek@example.org")
    inbox.answers["dsek@example.org"] = "550 nobody here"
    tells(NUMB)
    rounds(clock, 2, 1)
    assert ToldToCover.objects.get().outcome == "refused"
    assert escalate(clock.now) == {}, "once an address"
    covered_by(ben.clinic, None, "desk@example.org")
    assert escalate(clock.now) == {"sent": 1}
    assert inbox.to == ["desk@example.org"]
    assert escalate(clock.now + timedelta(days=1)) == {}


@pytest.mark.parametrize("kept", ["", "{", '{"needs": []}'])
def test_who_cannot_be_read_silences_nobody_and_is_not_silenced(
    tells: Tells, inbox: Inbox, clock: Clock, clinic: Clinic, kept: str
) -> None:
    tells(NUMB)
    Standing.objects.update(glance=kept)
    rounds(clock, 1.9)
    leo = Participant.objects.create(zone="Europe/Madrid", language="en")
    append(leo.pk, LEO.symptom(f"{BEGIN} 12:00", "fever").told, clock.now)
    grant(leo, clinic, Let("Leo", ()), clock.now)
    rounds(clock, 0.1)
    assert len(inbox.mails) == 1
    rounds(clock, 3.9)
    assert len(inbox.mails) == 2
    assert list(ToldToCover.objects.values_list("outcome", flat=True)) == ["sent", "sent"]


def test_who_can_be_read_again_has_waited_all_the_while(
    tells: Tells, inbox: Inbox, clock: Clock, participant: Participant
) -> None:
    tells(NUMB)
    rounds(clock, 0.5)
    kept = Standing.objects.get().glance
    Standing.objects.update(glance="{")
    rounds(clock, 0.5)
    Standing.objects.update(glance=kept)
    rounds(clock, 1)
    assert len(inbox.mails) == 1


def test_where_no_mail_is_sent_nothing_is_claimed(tells: Tells, settings: LazySettings, clock: Clock) -> None:
    settings.EMAIL_BACKEND = SENDS_NOTHING
    tells(NUMB)
    rounds(clock, 5)
    assert not ToldToCover.objects.exists()


def test_it_is_one_of_the_duties_of_each_minute(tells: Tells, inbox: Inbox, clock: Clock) -> None:
    tells(NUMB)
    do_all(clock.now)
    clock.now += timedelta(hours=2)
    assert do_all(clock.now).failed == ()
    assert inbox.to == ["carla@example.org"]


def test_she_takes_along_that_the_cover_was_told(
    tells: Tells, inbox: Inbox, clock: Clock, participant: Participant
) -> None:
    tells(NUMB)
    rounds(clock, 2)
    ((told,),) = (kept_of_clinics(participant)["told_to_cover"],)
    assert (told["clinic"], told["outcome"]) == ("Riverside Back Care", "sent")


@pytest.fixture(name="lead")
def _lead(carla: Clinician, clock: Clock) -> Client:
    return signed_in(carla, clock.now)


def test_who_leads_names_a_colleague_an_address_or_nobody(
    lead: Client, ben: Clinician, clinic: Clinic
) -> None:
    for form, kept in (
        ({"cover": str(ben.pk)}, (ben.pk, "")),
        ({"cover": "elsewhere", "address": " desk@example.org "}, (None, "desk@example.org")),
        ({"cover": "nobody"}, (None, "")),
    ):
        assert lead.post("/clinic/team/cover/", form).headers["Location"] == "/clinic/team/"
        clinic.refresh_from_db()
        assert (clinic.cover_id, clinic.cover_address) == kept


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ({}, "Choose who is told."),
        ({"cover": "elsewhere", "address": "desk@"}, "whole e-mail address"),
        ({"cover": "00000000-0000-4000-8000-000000000000"}, "Choose who is told."),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(
    lead: Client, clinic: Clinic, carla: Clinician, form: dict[str, str], says: str
) -> None:
    answer = lead.post("/clinic/team/cover/", form)
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert form.get("address", "") in answer.content.decode()
    clinic.refresh_from_db()
    assert clinic.cover == carla


def test_a_colleague_of_another_clinic_cannot_be_named(
    lead: Client, another: Clinician, clinic: Clinic, carla: Clinician
) -> None:
    assert lead.post("/clinic/team/cover/", {"cover": str(another.pk)}).status_code == 422
    clinic.refresh_from_db()
    assert clinic.cover == carla


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_colleague_reads_who_covers_and_changes_nothing(at_work: Client, lang: str) -> None:
    at_work.cookies["django_language"] = lang
    assert "Carla" in at_work.get("/clinic/team/").content.decode()
    assert at_work.post("/clinic/team/cover/", {"cover": "nobody"}).status_code == 404


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_page_says_where_no_mail_is_sent(lead: Client, settings: LazySettings, lang: str) -> None:
    settings.EMAIL_BACKEND = SENDS_NOTHING
    lead.cookies["django_language"] = lang
    page = lead.get("/clinic/team/").content.decode()
    assert ("sends no e-mail" if lang == "en" else "no envía correo") in page


def chooses(lead: Client, who: str) -> str:
    """What the page says once somebody is chosen."""
    return text_of(lead.post("/clinic/team/cover/", {"cover": who}, follow=True).content.decode())


def test_without_mail_it_never_says_that_anybody_is_told(
    lead: Client, ben: Clinician, settings: LazySettings
) -> None:
    settings.EMAIL_BACKEND = SENDS_NOTHING
    said = chooses(lead, f"{ben.pk}")
    assert "Kept. But nobody can be told until mail is set up" in said
    assert "It holds from now on" not in said
    assert Clinic.objects.get().cover == ben
    assert "Kept. Nobody is told." in chooses(lead, "nobody")


def test_nor_where_the_colleague_has_no_address(lead: Client, ben: Clinician) -> None:
    assert "It holds from now on" in chooses(lead, f"{ben.pk}")
    User.objects.filter(pk=ben.user_id).update(email=None)
    said = chooses(lead, f"{ben.pk}")
    assert "Kept. But Ben has no e-mail address here" in said
    assert "It holds from now on" not in said
