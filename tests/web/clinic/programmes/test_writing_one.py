"""A clinic writes a programme: a copy, a file, a form; every change is a version of its own."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from backstride.book.programme_refused import ProgrammeRefused
from backstride.book.programmes import parse_programme, shipped_programmes
from backstride.web.clinic.models import Clinician
from backstride.web.journals.models import ProgrammeVersion
from backstride.web.own_programmes.file_text import with_keys
from backstride.web.own_programmes.ladder_text import with_stages
from backstride.web.own_programmes.models import OwnVersion
from backstride.web.own_programmes.named import is_own, own_id
from backstride.web.own_programmes.saving import save
from tests.web.clinic.people import signed_in
from tests.web.clinic.programmes.written import GENTLE, WALK, stage, written
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db
NEW = "/clinic/programmes/new/"


def form_of(version: OwnVersion, **instead: list[str]) -> dict[str, list[str] | str]:
    """What the form of the stages sends when nothing is changed in it, but for some columns."""
    read = parse_programme(version.kept.text.encode(), "")
    columns = {
        "session": [each.session.text for each in read.stages],
        "days": [str(each.days_per_week) for each in read.stages],
        "settled": [str(each.settled_needed) for each in read.stages],
    }
    return {**columns, "name-en": version.names["en"], "name-es": version.names["es"], **instead}


def test_a_copy_of_a_shipped_one_has_a_name_and_an_id_of_the_clinics_own(
    at_work: Client, ben: Clinician
) -> None:
    answer = at_work.post(NEW, {"way": "copy", "copied": "run-walk", "name": "Slow  Running"})
    made = OwnVersion.objects.get()
    assert answer.headers["Location"] == f"/clinic/programmes/{made.pk}/"
    assert (made.programme, str(made.kept)) == (
        own_id(ben.clinic_id, "slow-running"),
        f"{own_id(ben.clinic_id, 'slow-running')} 1.0.0",
    )
    assert made.names == {"en": "Slow Running", "es": "Slow Running"}
    shipped = shipped_programmes()["run-walk"]["1.0.0"].read_text(encoding="utf-8")
    assert made.kept.text.count("#") == shipped.count("#")
    page = at_work.get(f"/clinic/programmes/{made.pk}/").content.decode()
    assert "Slow Running" in page


def test_a_second_copy_of_that_name_is_another_programme(at_work: Client) -> None:
    for _ in range(2):
        at_work.post(NEW, {"way": "copy", "copied": "walk", "name": "Slow walking"})
    assert sorted(each.short for each in OwnVersion.objects.all()) == ["slow-walking", "slow-walking-2"]


@pytest.mark.parametrize("name", [" ", "x" * 81], ids=["none", "too long"])
@pytest.mark.parametrize(
    ("lang", "says"), [("en", "at most 80 letters"), ("es", "80 letras como máximo")], ids=["en", "es"]
)
def test_a_copy_without_a_fit_name_says_so_once_and_keeps_what_was_chosen(
    at_work: Client, name: str, lang: str, says: str
) -> None:
    at_work.cookies["django_language"] = lang
    answer = at_work.post(NEW, {"way": "copy", "copied": "walk", "name": name})
    page = answer.content.decode()
    assert answer.status_code == 422
    alert = page.partition('<div class="note" role="alert"')[2].partition("</div>")[0]
    assert says in alert
    assert "names." not in page
    assert page.count('<div class="note" role="alert"') == 1
    assert 'value="walk" checked' in page
    assert not OwnVersion.objects.exists()


def test_a_copy_of_nothing_is_refused(at_work: Client) -> None:
    answer = at_work.post(NEW, {"way": "copy", "copied": "swim", "name": "Swimming"})
    assert answer.status_code == 422
    assert 'value="Swimming"' in answer.content.decode()


def test_a_file_that_is_brought_is_kept_word_for_word_but_for_its_id_and_version(
    at_work: Client, ben: Clinician
) -> None:
    file = SimpleUploadedFile("mine.toml", b"\xef\xbb\xbf" + GENTLE.replace("\n", "\r\n").encode())
    at_work.post(NEW, {"way": "file", "file": file})
    text = OwnVersion.objects.get().kept.text
    assert text == GENTLE.replace('"gentle-walking"', f'"{own_id(ben.clinic_id, "gentle-walking")}"')


def test_a_bad_file_gets_the_errors_of_the_command_line_and_stays_as_typed(at_work: Client) -> None:
    bad = GENTLE.replace("walk 6 min", "hop 6 min").replace("starts_at", "begins_at")
    with pytest.raises(ProgrammeRefused) as refused:
        parse_programme(bad.encode(), "")
    for sent in ({"text": bad}, {"file": SimpleUploadedFile("bad.toml", bad.encode())}):
        answer = at_work.post(NEW, {"way": "file", **sent})
        page = answer.content.decode()
        assert answer.status_code == 422
        assert len(refused.value.problems) == page.count("<li>") - page.count("<li><a")
        assert "stage 2, session: &#x27;hop 6 min&#x27; is not a block" in page
        assert "hop 6 min&quot;" in page
    assert not OwnVersion.objects.exists()


@pytest.mark.parametrize("junk", [b"\0\0", b"\xff\xfe", b"x" * 300_000, b""])
def test_junk_is_refused(at_work: Client, junk: bytes) -> None:
    answer = at_work.post(NEW, {"way": "file", "file": SimpleUploadedFile("junk", junk)})
    assert answer.status_code == 422


@pytest.mark.parametrize(
    ("name", "was", "typed"),
    [
        ("start_share", "start_share = { value = 80", "start_share = { value = 95"),
        ("settled_needed", "settled_needed = 2", "settled_needed = 40"),
        ("session", "walk 8 min", "walk 300 min"),
    ],
)
def test_what_a_clinic_writes_is_bound_by_the_books_ceilings(
    at_work: Client, name: str, was: str, typed: str
) -> None:
    answer = at_work.post(NEW, {"way": "file", "text": GENTLE.replace(was, typed)})
    assert answer.status_code == 422
    assert name in answer.content.decode()


def test_a_file_that_is_withdrawn_already_or_has_too_long_an_id_is_refused(at_work: Client) -> None:
    for text in (GENTLE.replace('withdrawn = ""', 'withdrawn = "old"'), GENTLE.replace("gentle", "g" * 41)):
        assert at_work.post(NEW, {"way": "file", "text": text}).status_code == 422


def test_the_form_and_the_text_make_the_same_file(at_work: Client, ben: Clinician) -> None:
    first = written(ben)
    sessions = ["walk 4 min", "walk 5 min", "walk 8 min"]
    at_work.post(f"/clinic/programmes/{first.pk}/stages/", form_of(first, session=sessions))
    second = OwnVersion.objects.get(number=1)
    by_hand = first.kept.text.replace("walk 6 min", "walk 5 min")
    assert second.kept.text == by_hand.replace('version = "1.0.0"', 'version = "1.1.0"')
    at_work.post(f"/clinic/programmes/{first.pk}/text/", {"text": by_hand.replace("\n", "\r\n")})
    assert OwnVersion.objects.count() == 2, "the same text is no new version"


def test_what_a_change_of_the_form_leaves_keeps_its_source(ben: Clinician, at_work: Client) -> None:
    first = written(ben, with_keys(WALK, {"id": "ours"}))
    form = form_of(first)
    form["session"] = ["walk 1 min", *form["session"][1:]]
    at_work.post(f"/clinic/programmes/{first.pk}/stages/", form)
    stages = parse_programme(OwnVersion.objects.get(number=1).kept.text.encode(), "").stages
    assert stages[0].source == "clinic-opinion"
    assert stages[-1].source == "walkback-2024"


def test_a_row_is_put_in_and_taken_out_without_losing_what_was_typed(at_work: Client, ben: Clinician) -> None:
    version = written(ben)
    page = f"/clinic/programmes/{version.pk}/stages/"
    typed = form_of(version, session=["walk 4 min", "half typed", "walk 8 min"])
    more = at_work.post(page, {**typed, "insert": "1"}).content.decode()
    assert 'id="stage-4"' in more
    assert "half typed" in more
    fewer = at_work.post(page, {**typed, "remove": "0"}).content.decode()
    assert 'id="stage-3"' not in fewer
    assert "half typed" in fewer
    assert OwnVersion.objects.count() == 1


def test_a_bad_row_is_named_where_it_is_and_empty_ones_are_left_out(at_work: Client, ben: Clinician) -> None:
    version = written(ben)
    page = f"/clinic/programmes/{version.pk}/stages/"
    form = {"session": ["walk 4 min", "", "walk 6"], "days": ["3", "", "two"], "settled": ["2", "", ""]}
    answer = at_work.post(page, form_of(version, **form))
    said = answer.content.decode()
    assert answer.status_code == 422
    assert 'id="wrong-2"' in said
    for wrong in ("stage 2, days_per_week: it says &#x27;two&#x27;", "stage 2, settled_needed: is missing"):
        assert said.count(wrong) == 2
    assert 'value="walk 6"' in said
    assert OwnVersion.objects.count() == 1


def test_a_version_never_changes(at_work: Client, ben: Clinician) -> None:
    first = written(ben)
    before = ProgrammeVersion.objects.values().get(pk=first.kept_id)
    at_work.post(f"/clinic/programmes/{first.pk}/text/", {"text": GENTLE.replace("4 min", "5 min")})
    at_work.post(f"/clinic/programmes/{first.pk}/stages/", form_of(first, **{"name-en": ["Softly"]}))
    assert ProgrammeVersion.objects.values().get(pk=first.kept_id) == before
    versions = [each.kept.version for each in OwnVersion.objects.order_by("number")]
    assert versions == ["1.0.0", "1.1.0", "1.2.0"]
    assert OwnVersion.objects.get(number=2).names == {"en": "Softly", "es": "Gentle walking"}


def test_a_text_that_cannot_be_changed_here_is_refused_rather_than_spoilt() -> None:
    rows = [stage("walk 5 min")]
    head, stages, rest = GENTLE.partition("stages = [")
    odd = head + '"stages" = [' + rest
    with pytest.raises(ProgrammeRefused, match="cannot be changed here"):
        with_stages(odd, rows)
    with pytest.raises(ProgrammeRefused, match="cannot be changed here"):
        with_keys(GENTLE.replace('id = "gentle', '"id" = "gentle', 1), {"id": "another"})
    changed = with_stages(head + stages + '# ] "\n' + rest, rows)
    assert [each.session.text for each in parse_programme(changed.encode(), "").stages] == ["walk 5 min"]


def test_the_same_file_at_two_clinics_is_two_programmes(
    ben: Clinician, another: Clinician, clock: Clock
) -> None:
    ours, theirs = written(ben), save(another, written(ben).kept.text, clock.now)
    assert ours.programme != theirs.programme
    assert (ours.short, theirs.short) == ("gentle-walking", "gentle-walking")


def test_no_shipped_programme_is_named_as_an_own_one() -> None:
    assert [name for name in shipped_programmes() if name.startswith("own-") or is_own(name)] == []


def test_pages_of_another_clinics_programme_are_not_there(
    ben: Clinician, another: Clinician, clock: Clock
) -> None:
    version, elsewhere = written(ben), signed_in(another, clock.now)
    for page in ("", "stages/", "text/", "file/", "withdraw/"):
        assert elsewhere.get(f"/clinic/programmes/{version.pk}/{page}").status_code == 404
    for page in ("stages/", "text/", "check/", "withdraw/"):
        answer = elsewhere.post(f"/clinic/programmes/{version.pk}/{page}", {"why": "mine", "text": GENTLE})
        assert answer.status_code == 404
    assert "Gentle" not in elsewhere.get("/clinic/programmes/").content.decode()
    assert OwnVersion.objects.get().withdrawn == ""


def test_the_file_comes_back_as_it_was_kept(at_work: Client, ben: Clinician) -> None:
    version = written(ben)
    answer = at_work.get(f"/clinic/programmes/{version.pk}/file/")
    assert answer.content.decode() == version.kept.text
    assert answer.headers["Content-Disposition"] == 'attachment; filename="gentle-walking-1.0.0.toml"'
