"""Spec: a letter is asked for, seen as a page, taken as a PDF; and the person can read that it was."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.test import Client
from pypdf import PdfReader
from pytest_django import DjangoAssertNumQueries

from backstride.web.clinic.granting import Let, end_grant, grant
from backstride.web.clinic.models import Clinic, Clinician, Look
from backstride.web.clinic.scopes import SCOPES, Scope
from backstride.web.journals.models import Entry, Participant
from tests.cast.people import ANA
from tests.web.clinic.people import signed_in
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
TELLS = (
    ANA.lives_until("2026-01-18")
    .tell("goal_set", "2026-01-18", goal="Up the hill with the dog")
    .flared_up("2026-01-19", 7)
    .symptom("2026-01-19 21:00", "fell")
)
DONE = [each for each in TELLS.told if each["kind"] == "session_done"]
MINUTES = sum(each["minutes"] for each in DONE)
ASKS = {"kind": "gp", "why": "see", "lang": "en", "sentence": "I would like your view on the left leg."}
SECRETS = ("Usual pain", "Flare-ups that began", "Up the hill")


class Ben:
    """Ben's browser on the pages of letters about Ana."""

    def __init__(self, browser: Client, ana: Participant) -> None:
        self.browser, self.address = browser, f"/clinic/person/{ana.pk}/letters/"

    def page(self, asks: dict[str, str] | None = None, status: int = 200) -> str:
        """What the page says; with `asks`, once they were sent."""
        answer = self.browser.post(self.address, asks) if asks else self.browser.get(self.address)
        assert answer.status_code == status
        assert answer.headers["Cache-Control"] == "private, no-store"
        return answer.content.decode()

    def file(self, asks: dict[str, str]) -> PdfReader:
        """The PDF."""
        answer = self.browser.post(f"{self.address}pdf/", asks)
        assert answer.headers["Content-Type"] == "application/pdf"
        assert answer.headers["Cache-Control"] == "private, no-store"
        return PdfReader(BytesIO(answer.content))

    def printed(self, asks: dict[str, str]) -> str:
        """Its text, without spaces."""
        pages = self.file(asks).pages
        return "".join("".join(page.extract_text().split()) for page in pages)


@pytest.fixture(name="work")
def _work(participant: Participant, ben: Clinician, tells: Tells, clock: Clock) -> Ben:
    clock.at("2026-01-20 10:00")
    tells(TELLS)
    lets(participant, ben, clock, SCOPES)
    return Ben(signed_in(ben, clock.now), participant)


def lets(ana: Participant, ben: Clinician, clock: Clock, scopes: tuple[Scope, ...]) -> None:
    grant(ana, ben.clinic, Let("Ana of the mill", scopes), clock.now)


def test_nothing_is_chosen_beforehand_but_the_language_of_the_page(work: Ben) -> None:
    page = work.page()
    assert page.count(" checked") == 1
    assert 'name="lang" value="en" checked' in page


def test_it_is_shown_first_and_then_given_as_the_same_pdf(work: Ben) -> None:
    shown = text_of(work.page(ASKS))
    assert "Letter to the family doctor" in shown
    assert "About: Ana of the mill, born in 1980" in shown
    assert "Told of a recent fall: should be seen this week. Since 19 Jan 2026." in shown
    assert f"Sessions told {len(DONE)}, {MINUTES:g} minutes in all From {len(DONE)} sessions told" in shown
    assert "I would like your view on the left leg." in shown
    printed = work.printed(ASKS)
    for said in (
        f"{len(DONE)}, {MINUTES:g} minutes in all",
        "About: Ana of the mill, born in 1980",
        "left leg",
    ):
        assert "".join(said.split()) in printed


def test_the_file_is_by_the_clinic_and_its_name_tells_of_nobody(work: Ben) -> None:
    answer = work.browser.post(f"{work.address}pdf/", ASKS)
    assert answer.headers["Content-Disposition"] == 'attachment; filename="letter-2026-01-20.pdf"'
    metadata = PdfReader(BytesIO(answer.content)).metadata
    assert metadata is not None
    assert (metadata.author, metadata.title) == ("Riverside Back Care", "Letter to the family doctor")


@pytest.mark.parametrize("kind", ["gp", "discharge"])
def test_it_says_whom_it_is_for_and_how_the_clinic_is_reached(work: Ben, ben: Clinician, kind: str) -> None:
    reached = {"address": "3 Quay Street, Riverside", "telephone": "01632 960 001"}
    Clinic.objects.filter(pk=ben.clinic_id).update(**reached)
    asks = {**ASKS, "kind": kind, "to": "Dr Mill"}
    shown, printed = text_of(work.page(asks)), work.printed(asks)
    for says in ("To: Dr Mill", "Riverside Back Care · 3 Quay Street, Riverside · telephone 01632 960 001"):
        assert says in shown
        assert "".join(says.split()) in printed
    assert (
        "To:"
        not in text_of(work.page({**ASKS, "kind": kind})).partition("About: Ana")[0].partition("Letters")[2]
    )


@pytest.mark.parametrize("kind", ["gp", "discharge"])
def test_its_language_is_chosen_apart_from_that_of_the_page(work: Ben, kind: str) -> None:
    work.browser.cookies["django_language"] = "es"
    page = work.page({**ASKS, "kind": kind})
    assert "Descargar en PDF" in page
    assert '<article class="paper card" lang="en"' in page
    spanish = work.file({**ASKS, "kind": kind, "lang": "es"})
    assert str(spanish.root_object["/Lang"]) == "es"
    assert "Sesiones contadas" in " ".join(" ".join(each.extract_text().split()) for each in spanish.pages)


def test_the_summary_at_the_end_needs_no_reason(work: Ben) -> None:
    page = text_of(work.page({"kind": "discharge", "lang": "en"}))
    assert "Summary at the end of the follow-up" in page
    assert "When it comes back" in page
    assert "The emergency number is 112." in page, "by the time zone, where no country was told"


def test_each_letter_is_kept_as_a_look_that_the_person_reads(work: Ben, ana: Client) -> None:
    work.page()
    work.page(ASKS)
    work.file(ASKS)
    pages = list(Look.objects.order_by("pk").values_list("page", flat=True))
    assert pages.count("clinic_person_letter") == 1
    assert pages.count("clinic_person_letter_pdf") == 1
    said = text_of(ana.get("/who-sees/").content.decode())
    assert "Ben, Riverside Back Care: a letter about you, shown" in said
    assert "Ben, Riverside Back Care: a letter about you, as a file" in said


def test_nothing_of_it_is_kept(work: Ben) -> None:
    before = Entry.objects.count()
    work.page(ASKS)
    work.file(ASKS)
    assert Entry.objects.count() == before


def test_without_the_pain_scope_it_says_what_it_leaves_out(
    work: Ben, participant: Participant, ben: Clinician, clock: Clock
) -> None:
    lets(participant, ben, clock, ())
    for kind in ("gp", "discharge"):
        shown = text_of(work.page({**ASKS, "kind": kind}))
        printed = work.printed({**ASKS, "kind": kind})
        assert [each for each in SECRETS if each in shown or "".join(each.split()) in printed] == []
        assert "they are not shared with the clinic. That says nothing about them." in shown


WRONG = [
    ({"kind": ""}, "Choose which letter."),
    ({"kind": "diary"}, "Choose which letter."),
    ({"why": ""}, "Choose why you write."),
    ({"lang": "xx"}, "Choose the language of the letter."),
    ({"sentence": "long " * 200}, "Your sentence is too long: 600 letters at most."),
    ({"to": "Dr Long " * 30}, "What stands after “To:” is too long: 200 letters at most."),
]


@pytest.mark.parametrize(("changed", "says"), WRONG)
def test_what_is_wrong_is_named_and_nothing_typed_is_lost(
    work: Ben, changed: dict[str, str], says: str
) -> None:
    asked = {**ASKS, **changed}
    page = work.page(asked, 422)
    assert page.count(says) == 2, "above, and beside the question"
    assert asked["sentence"].strip() in page
    assert asked.get("to", "").strip() in page
    assert not Look.objects.filter(page="clinic_person_letter").exists()
    assert work.browser.post(f"{work.address}pdf/", asked).status_code == 422


def test_to_be_seen_with_nothing_open_needs_a_sentence(
    participant: Participant, ben: Clinician, tells: Tells, clock: Clock
) -> None:
    clock.at("2026-01-05 20:00")
    tells(ANA)  # a contact is due: that is the clinic's to see to, and no doctor's
    lets(participant, ben, clock, ())
    work = Ben(signed_in(ben, clock.now), participant)
    assert "Say in a sentence of your own why" in work.page({**ASKS, "sentence": " "}, 422)
    assert "for the reason that the clinician gives below" in work.page(ASKS)


def test_of_whoever_has_not_begun_nothing_is_written(
    participant: Participant, ben: Clinician, clock: Clock, tells: Tells
) -> None:
    lets(participant, ben, clock, ())
    work = Ben(signed_in(ben, clock.now), participant)
    assert "They have not begun yet" in work.page()
    assert "They have not begun yet" in work.page(ASKS, 422)


def test_once_it_is_ended_there_is_no_letter_any_more(
    work: Ben, participant: Participant, ben: Clinician, clock: Clock
) -> None:
    end_grant(participant, ben.clinic, clock.now)
    assert work.browser.get(work.address).status_code == 404
    assert work.browser.post(work.address, ASKS).status_code == 404
    assert work.browser.post(f"{work.address}pdf/", ASKS).status_code == 404


def test_a_letter_asks_for_few_queries(
    work: Ben, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    work.page(ASKS)
    with django_assert_max_num_queries(16):
        work.page(ASKS)


@pytest.mark.parametrize(
    ("lang", "says"), [("en", "cannot show these letters"), ("es", "no puede mostrar estas letras")]
)
def test_letters_that_no_type_has_are_named_before_the_file_is_made(work: Ben, lang: str, says: str) -> None:
    work.browser.cookies["django_language"] = lang
    odd = {**ASKS, "sentence": "Ask \U0010ffff and \u0e44\x1b of Łukasz."}
    said = text_of(work.page(odd))
    assert says in said
    assert "\U0010ffff" in said.partition(says)[2].partition(".")[0]
    assert "ofŁukasz." in work.printed(odd)
    assert says not in text_of(work.page(ASKS))


def test_an_emoji_leaves_a_name_as_it_is(
    work: Ben, participant: Participant, ben: Clinician, clock: Clock
) -> None:
    grant(participant, ben.clinic, Let("Łukasz Ναταλία", SCOPES), clock.now)
    assert "ŁukaszΝαταλία" in work.printed({**ASKS, "sentence": "Goes well 😀"})
