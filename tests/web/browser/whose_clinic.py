"""People of a clinic, and people who are invited to one, as `whose` has the others."""

from __future__ import annotations

from datetime import date, time, timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client

from backstride.web.accounts.models import User
from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.inviting import To, invite
from backstride.web.clinic.models import Clinic, Clinician
from backstride.web.clinic.scopes import OF_CHOICE, SCOPES
from backstride.web.contacts.appointments import When, Whose, call_off, fix
from backstride.web.contacts.holding import hold
from backstride.web.contacts.mailing import mail_it
from backstride.web.contacts.models import Appointment
from backstride.web.contacts.noting import share_note
from backstride.web.contacts.said import Held, Said
from backstride.web.journals.append import append
from backstride.web.journals.models import Entry, Participant
from backstride.web.own_programmes.standing_anew import stand_anew
from backstride.web.own_programmes.withdrawing import withdraw
from tests.cast.people import LEO
from tests.web.browser.whose import Figures, ana_in_week_3
from tests.web.clinic.people import PASSWORD, a_clinician, gives_the_second_factor
from tests.web.clinic.programmes.test_a_journal_on_one import gives
from tests.web.clinic.programmes.written import JUMPS, checked, ladder, written
from tests.web.conftest import Clock

WITHOUT_END = "abcdefghij" * 100
"""A word of 1,000 letters, such as an address of a page: it must make no page wider."""


def ana_and_her_clinic(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Ana, who lets a clinic follow along; somebody there has looked, and there is a code of another one."""
    ana_in_week_3(client, clock, patch)
    riverside, ana = _riverside(clock), Participant.objects.get()
    grant(ana, riverside, Let("Ana", OF_CHOICE[:1]), clock.now)
    ben = a_clinician(riverside, "Ben", clock.now)
    _browser_of(ben, clock).get(f"/clinic/person/{ana.pk}/")
    _their_next_talk(ana, ben, clock)
    share_note(ben, ana, str(uuid4()), f"Hills are fine again.\n{WITHOUT_END}", clock.now)
    hillside = Clinic.objects.create(name="Hillside Physiotherapy", made=clock.now)
    return {"clinic": str(riverside.pk), "code": invite(hillside, None, To(), clock.now)}


def nobody_with_a_code(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Somebody with a code on a card, signed out."""
    return {"code": invite(_riverside(clock), None, To(), clock.now)}


def ben_at_work(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Ben, who leads a clinic that follows two people: one hurts, one has fallen silent."""
    ana_in_week_3(client, clock, patch)
    riverside, ana = _riverside(clock), Participant.objects.get()
    grant(ana, riverside, Let("Ana", SCOPES), clock.now)
    user = User.objects.create_user(email="leo@example.org", password=PASSWORD)
    leo = Participant.objects.create(user=user, zone="America/New_York", language="en")
    append(leo.pk, LEO.told, clock.now)
    grant(leo, riverside, Let(f"{'leopold.' * 6}m@example.org", ()), clock.now)  # as some people write a name
    invite(riverside, None, To(note="Tuesday, 10 o'clock"), clock.now)
    carla = a_clinician(riverside, "Carla", clock.now)
    Clinician.objects.filter(pk=carla.pk).update(name=f"Carla{WITHOUT_END[:115]}")
    ben = a_clinician(riverside, "Ben", clock.now, leads=True)
    _they_have_talked(ana, ben, clock)
    later = When(clock.now.date() + timedelta(days=30), time(9), carla)
    fix(Whose(ana, riverside, "week-8", _begun(ana)), later, clock.now)
    _come_in(client, ben, clock)
    return {"person": str(ana.pk), "silent": str(leo.pk), "colleague": str(carla.pk)}


def ben_who_sent_too_late(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Ben, who wrote a note and sent it after his second step had lapsed; he has given it anew."""
    figures = ben_at_work(client, clock, patch)
    ben = Clinician.objects.get(name="Ben")
    client.get("/clinic/")
    gives_the_second_factor(client, ben.user, clock.now - timedelta(hours=13))
    note = {"do": "note", "note": "She is worried about her job,\nand sleeps badly.", "entry": str(uuid4())}
    client.post(f"/clinic/person/{figures['person']}/contacts/", note)
    gives_the_second_factor(client, ben.user, clock.now)
    return figures


def ben_with_something_left_over(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Ben, who mails: what was called off without a mail still lies with Ana; the next one was mailed."""
    patch.setattr("django.conf.settings.EMAIL_BACKEND", "django.core.mail.backends.locmem.EmailBackend")
    figures = ben_at_work(client, clock, patch)
    ana, ben = Participant.objects.get(pk=figures["person"]), Clinician.objects.get(name="Ben")
    later = Whose(ana, ben.clinic, "week-8", _begun(ana))
    fix(later, When(clock.now.date() + timedelta(days=30), time(9), ben), clock.now)
    for row in Appointment.objects.all():
        mail_it(row.pk, ben, clock.now)
    call_off(later._replace(contact="week-4"), clock.now)
    return figures


def _they_have_talked(ana: Participant, ben: Clinician, clock: Clock) -> None:
    """The first contact was held; the one of week 4 has its hour; there is something to do."""
    since = clock.now.date() - timedelta(days=14)
    said = Said(
        went="A good start, in the rain.",
        agreed="Three walks a week, one of them with her sister.",
        goal="",
        shared=f"Hills are fine again. {WITHOUT_END}",
        private=f"Worries about work. {WITHOUT_END}",
        tasks=(("Send the leaflet about flare-ups", since), (WITHOUT_END[:200], None)),
    )
    hold(ben, ana, Held("week-0", _begun(ana), str(uuid4())), said, clock.now - timedelta(days=14))
    _their_next_talk(ana, ben, clock)


def _their_next_talk(ana: Participant, ben: Clinician, clock: Clock) -> None:
    """The contact of week 4, in six days at half past five."""
    when = When(clock.now.date() + timedelta(days=6), time(17, 30), ben)
    fix(Whose(ana, ben.clinic, "week-4", _begun(ana)), when, clock.now)


def _begun(ana: Participant) -> date:
    """The day of her enrolment."""
    return Entry.objects.filter(participant=ana, kind="enrolled").get().local_day


def ben_who_writes(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Ben, whose clinic has programmes of its own: one holds, one breaks a law, one is withdrawn from Ana."""
    ana_in_week_3(client, clock, patch)
    ana, ben = Participant.objects.get(), a_clinician(_riverside(clock), "Ben", clock.now)
    grant(ana, ben.clinic, Let(f"{'ana.maria.' * 6}m@example.org", ()), clock.now)
    _come_in(client, ben, clock)
    breaks, withdrawn = checked(ben, JUMPS), checked(ben, ladder(3, 4, named="Short walks"))
    gives(ana, withdrawn, ben, clock, at=clock.now.isoformat())
    patch.setattr("backstride.web.own_programmes.withdrawing._in_the_background", stand_anew)
    withdraw(withdrawn, "The second step was too large.")
    holds = {"holds": str(checked(ben).pk), "unchecked": str(written(ben, ladder(4, 5, 6)).pk)}
    return {**holds, "breaks": str(breaks.pk), "withdrawn": str(withdrawn.pk), "person": str(ana.pk)}


def ben_who_changes(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Ben, who may change something for two people: one is on stage 14, one has told of a fever."""
    figures = ben_at_work(client, clock, patch)
    leo = Participant.objects.get(pk=figures["silent"])
    fever = {"kind": "symptom_reported", "by": "participant", "symptoms": ["fever"]}
    append(leo.pk, [{"id": str(uuid4()), "at": clock.now.isoformat(), **fever}], clock.now)
    stage = {
        "kind": "clinician_decided",
        "by": "clinician",
        "decision": "set_stage",
        "stage": 14,
        "why": "seen",
    }
    yesterday = (clock.now - timedelta(days=1)).isoformat()
    append(UUID(figures["person"]), [{"id": str(uuid4()), "at": yesterday, **stage}], clock.now)
    return figures


def ben_and_an_emergency(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Ben, to whose clinic somebody who shares no pain has told an emergency sign; another one hurts."""
    figures = ben_at_work(client, clock, patch)
    sign = {"kind": "symptom_reported", "by": "participant", "symptoms": ["saddle_numbness"]}
    told = {"id": str(uuid4()), "at": clock.now.isoformat(), **sign}
    append(UUID(figures["silent"]), [told], clock.now)
    hurts = {"kind": "flared_up", "by": "participant", "pain": 7, "symptoms": []}
    append(UUID(figures["person"]), [{"id": str(uuid4()), "at": clock.now.isoformat(), **hurts}], clock.now)
    return figures


def ben_on_his_first_day(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Ben, who has no second step yet, and whose clinic follows nobody."""
    user = User.objects.create_user(email="ben@example.org", password=PASSWORD)
    Clinician.objects.create(user=user, clinic=_riverside(clock), name="Ben", joined=clock.now)
    client.force_login(user)
    return {}


def ben_with_nobody(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Ben, whose clinic follows nobody yet."""
    _come_in(client, a_clinician(_riverside(clock), "Ben", clock.now), clock)
    return {}


def a_colleague(client: Client, clock: Clock, patch: pytest.MonkeyPatch) -> Figures:
    """Somebody who is invited to work at a clinic."""
    client.force_login(User.objects.create_user(email="carla@example.org", password=PASSWORD))
    return {"code": invite(_riverside(clock), None, To(work=True, lead=True), clock.now)}


def _riverside(clock: Clock) -> Clinic:
    return Clinic.objects.create(name="Riverside Back Care", made=clock.now)


def _browser_of(clinician: Clinician, clock: Clock) -> Client:
    browser = Client()
    _come_in(browser, clinician, clock)
    return browser


def _come_in(browser: Client, clinician: Clinician, clock: Clock) -> None:
    browser.force_login(clinician.user)
    gives_the_second_factor(browser, clinician.user, clock.now)
