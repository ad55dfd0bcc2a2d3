"""Spec: who was let go comes back by no code of their own, covers for nobody, takes no words elsewhere."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from backstride.web.accounts.models import User
from backstride.web.clinic.escalating import address_of_cover
from backstride.web.clinic.inviting import To, find_invitation, invite, use_up
from backstride.web.clinic.models import Clinic, Clinician, Invitation
from backstride.web.journals.erase import erase_everything_of
from tests.web.clinic.people import PASSWORD, a_clinician, signed_in, signed_in_by_password
from tests.web.conftest import Clock
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
LEADS = To(work=True, lead=True)
WORKS = To(work=True)
TEAM = "/clinic/team/"


@pytest.fixture(name="lead")
def _lead(carla: Clinician, clock: Clock) -> Client:
    return signed_in(carla, clock.now)


@pytest.fixture(name="emil")
def _emil(clinic: Clinic, clock: Clock) -> Clinician:
    """He leads, too."""
    return a_clinician(clinic, "Emil", clock.now, leads=True)


def lets_go(lead: Client, colleague: Clinician) -> None:
    assert lead.post(f"{TEAM}{colleague.pk}/ended/").headers["Location"] == TEAM


def has_left(clinician: Clinician, clock: Clock) -> None:
    """As releases before this one let somebody go: their codes stayed."""
    Clinician.objects.filter(pk=clinician.pk).update(ended=clock.now)


def a_newcomer() -> Client:
    return signed_in_by_password(User.objects.create_user(email="new@example.org", password=PASSWORD))


@pytest.mark.parametrize("to", [LEADS, WORKS, To(note="Tuesday")])
def test_what_they_made_and_nobody_used_ends_with_their_work(
    lead: Client, emil: Clinician, carla: Clinician, clock: Clock, to: To
) -> None:
    theirs, hers = (invite(each.clinic, each, to, clock.now) for each in (emil, carla))
    lets_go(lead, emil)
    assert Invitation.objects.get(by=emil).ended == clock.now
    assert (find_invitation(theirs, clock.now), find_invitation(hers, clock.now) is None) == (None, False)


def test_they_cannot_walk_back_in(lead: Client, emil: Clinician, clock: Clock) -> None:
    code = invite(emil.clinic, emil, LEADS, clock.now)
    lets_go(lead, emil)
    browser = signed_in_by_password(emil.user)
    assert browser.get(f"/join/{code}/").status_code == 410
    assert browser.post(f"/join/{code}/", {"name": "Emil"}).status_code == 410
    assert Clinician.objects.get(pk=emil.pk).ended == clock.now


def test_a_code_that_outlived_their_work_is_refused_and_on_no_list(
    lead: Client, emil: Clinician, clock: Clock
) -> None:
    code = invite(emil.clinic, emil, LEADS, clock.now)
    has_left(emil, clock)
    for browser in (signed_in_by_password(emil.user), a_newcomer()):
        assert browser.post(f"/join/{code}/", {"name": "Emil"}).status_code == 410
    assert use_up(code, clock.now) is None
    assert "Made by Emil" not in lead.get(TEAM).content.decode()
    assert not Invitation.objects.get().used


def test_a_code_of_who_works_at_another_clinic_by_now_is_refused(
    emil: Clinician, another: Clinician, clock: Clock
) -> None:
    code = invite(emil.clinic, emil, LEADS, clock.now)
    Clinician.objects.filter(pk=emil.pk).update(clinic=another.clinic)
    assert find_invitation(code, clock.now) is None


def test_a_code_of_an_account_that_is_closed_is_refused(emil: Clinician, clock: Clock) -> None:
    code = invite(emil.clinic, emil, LEADS, clock.now)
    User.objects.filter(pk=emil.user_id).update(is_active=False)
    assert find_invitation(code, clock.now) is None


def test_who_has_their_account_erased_leaves_no_code_behind(emil: Clinician, clock: Clock) -> None:
    code = invite(emil.clinic, emil, LEADS, clock.now)
    has_left(emil, clock)
    erase_everything_of(emil.user, clock.now)
    assert Invitation.objects.get().by is None
    assert find_invitation(code, clock.now) is None


def test_a_code_of_the_command_line_stays_good(clinic: Clinic, clock: Clock) -> None:
    code = invite(clinic, None, LEADS, clock.now)
    assert a_newcomer().post(f"/join/{code}/", {"name": "Nora"}).headers["Location"] == "/clinic/"
    assert Clinician.objects.get().leads


def test_a_card_for_a_person_is_good_whoever_made_it(ben: Clinician, clock: Clock) -> None:
    code = invite(ben.clinic, ben, To(), clock.now)
    has_left(ben, clock)
    assert find_invitation(code, clock.now) is not None


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", ("Made by Emil", "Made on the command line", "opens nothing any more")),
        ("es", ("Creado por Emil", "Creado en la línea de órdenes", "ya no abre nada")),
    ],
)
def test_who_leads_sees_open_codes_for_colleagues_and_takes_them_back(
    lead: Client, emil: Clinician, clock: Clock, lang: str, said: tuple[str, str, str]
) -> None:
    made, on_command_line, done = said
    lead.cookies["django_language"] = lang
    code = invite(emil.clinic, emil, LEADS, clock.now)
    invite(emil.clinic, None, LEADS, clock.now)
    page = text_of(lead.get(TEAM).content.decode())
    assert made in page
    assert on_command_line in page
    digest = Invitation.objects.get(by=emil).digest
    assert done in lead.post(f"{TEAM}invite/{digest}/back/", follow=True).content.decode()
    assert find_invitation(code, clock.now) is None
    assert made not in text_of(lead.get(TEAM).content.decode())


def test_a_colleague_sees_no_codes_for_colleagues_and_takes_none_back(
    at_work: Client, emil: Clinician, clock: Clock
) -> None:
    code = invite(emil.clinic, emil, LEADS, clock.now)
    digest = Invitation.objects.get().digest
    assert digest not in at_work.get(TEAM).content.decode()
    assert at_work.post(f"{TEAM}invite/{digest}/back/").status_code == 404
    assert at_work.post(f"/clinic/invite/{digest}/back/").status_code == 404, "it is no person's"
    assert find_invitation(code, clock.now) is not None


def test_who_leads_another_clinic_takes_none_back(another: Clinician, emil: Clinician, clock: Clock) -> None:
    code = invite(emil.clinic, emil, LEADS, clock.now)
    Clinician.objects.filter(pk=another.pk).update(leads=True)
    browser, digest = signed_in(another, clock.now), Invitation.objects.get().digest
    for page in (TEAM, "/clinic/"):
        assert browser.post(f"{page}invite/{digest}/back/").status_code == 404
        assert browser.post(f"{page}invite/{'0' * 64}/back/").status_code == 404, "as one that is nowhere"
    assert find_invitation(code, clock.now) is not None


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("has_gone", [False, True])
def test_an_account_of_one_clinic_is_moved_to_no_other(
    ben: Clinician, another: Clinician, clock: Clock, lang: str, has_gone: bool
) -> None:
    if has_gone:
        has_left(ben, clock)
    kept = Clinician.objects.values().get(pk=ben.pk)
    code = invite(another.clinic, another, LEADS, clock.now)
    browser = signed_in_by_password(ben.user)
    browser.cookies["django_language"] = lang
    for answer in (browser.get(f"/join/{code}/"), browser.post(f"/join/{code}/", {"name": "Benjamin"})):
        page = text_of(answer.content.decode())
        assert answer.status_code == 409
        assert ("make another account" if lang == "en" else "cree otra cuenta") in page
        assert "Riverside Back Care" in page
    assert Clinician.objects.values().get(pk=ben.pk) == kept
    assert find_invitation(code, clock.now) is not None


def test_two_codes_at_one_moment_move_nobody_and_use_nothing_up(
    ben: Clinician, another: Clinician, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = invite(another.clinic, another, WORKS, clock.now)
    browser = a_newcomer()
    newcomer = User.objects.get(email="new@example.org")

    def joins_riverside_first(*asked: object) -> object:
        now = clock.now
        Clinician.objects.create(user=newcomer, clinic=ben.clinic, name="Nora", joined=now)
        return use_up(code, now)

    monkeypatch.setattr("backstride.web.participant.who_sees.join_views.use_up", joins_riverside_first)
    assert browser.post(f"/join/{code}/", {"name": "Nora"}).status_code == 409
    assert not Clinician.objects.filter(clinic=another.clinic, user=newcomer).exists()
    assert find_invitation(code, clock.now) is not None


def test_who_comes_back_to_the_same_clinic_works_there_again(
    lead: Client, ben: Clinician, carla: Clinician, clock: Clock
) -> None:
    lets_go(lead, ben)
    clock.now += timedelta(days=1)
    code = invite(carla.clinic, carla, WORKS, clock.now)
    answer = signed_in_by_password(ben.user).post(f"/join/{code}/", {"name": "Ben again"})
    assert answer.headers["Location"] == "/clinic/"
    back = Clinician.objects.get(pk=ben.pk)
    assert (back.clinic, back.name, back.ended, back.joined) == (carla.clinic, "Ben again", None, clock.now)


@pytest.mark.parametrize(
    ("lang", "nobody"), [("en", "Nobody is told now."), ("es", "Ahora no se avisa a nadie.")]
)
def test_who_covered_covers_no_more_and_the_page_says_that_nobody_is_told(
    lead: Client, ben: Clinician, clinic: Clinic, lang: str, nobody: str
) -> None:
    lead.cookies["django_language"] = lang
    Clinic.objects.filter(pk=clinic.pk).update(cover=ben)
    assert nobody not in text_of(lead.get(TEAM).content.decode())
    lets_go(lead, ben)
    clinic.refresh_from_db()
    assert clinic.cover is None
    assert nobody in text_of(lead.get(TEAM).content.decode())


def test_another_colleagues_cover_stays(
    lead: Client, ben: Clinician, carla: Clinician, clinic: Clinic
) -> None:
    Clinic.objects.filter(pk=clinic.pk).update(cover=carla)
    lets_go(lead, ben)
    clinic.refresh_from_db()
    assert clinic.cover == carla


def test_a_cover_of_another_clinic_is_told_nothing(lead: Client, clinic: Clinic, another: Clinician) -> None:
    clinic.cover = another
    clinic.save()
    assert address_of_cover(clinic) == ""
    assert "Nobody is told now." in text_of(lead.get(TEAM).content.decode())
