"""Spec: what is not shared is on no page of the course, and each page says what it leaves out."""

from __future__ import annotations

import uuid
from collections.abc import Callable

import pytest

from backstride.heart.kinds import KINDS
from backstride.web.clinic.models import Clinician
from backstride.web.clinic.scopes import SCOPES, Scope
from backstride.web.clinician.person.course.groups import GROUPS, hidden_groups
from backstride.web.clinician.person.course.what_is_shared import KEYS, Sees, as_shared
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from tests.cast.story import Story
from tests.web.clinic.of_one_person import OWN_WORDS, WATCH, Shares, lived, lives
from tests.web.conftest import Clock
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
PAGES = (
    "",
    "charts/",
    "charts/?weeks=all",
    "measures/",
    "recordings/",
    *(f"?kind={group}" for group in GROUPS),
)
FIGURES_OF_PAIN = ("3.5", "2.5", "4.5", "7.5", "pain_average", "Pain, on average")
OTHER_KINDS = {"check_in_asked", "measure_asked", "withdrawn", "consented", "recording_linked"}
"""Said in what they name, or no part of the course."""

LetsSee = Callable[..., Shares]


@pytest.fixture(name="lets_see")
def _lets_see(participant: Participant, ben: Clinician, clock: Clock) -> LetsSee:
    """Ana's three weeks, and the parts that are named."""
    lives(participant, clock)
    return lambda *scopes: Shares(participant, ben, clock, *scopes)


def all_pages(shares: Shares, lang: str = "en") -> str:
    """Everything that all pages say: of a drawing its words and numbers, not where its lines lie."""
    browser = shares.browser
    return " ".join(text_of(shares.html(page, lang, browser)) for page in PAGES)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_without_pain_no_figure_of_pain_is_sent(lets_see: LetsSee, lang: str) -> None:
    said = all_pages(lets_see("notes", "recordings"), lang)
    figures = [figure.replace(".", "," if lang == "es" else ".") for figure in FIGURES_OF_PAIN]
    assert [figure for figure in figures if figure in said] == []


def test_with_pain_they_are_there(lets_see: LetsSee) -> None:
    said = all_pages(lets_see("pain"))
    assert [figure for figure in FIGURES_OF_PAIN[:4] if figure not in said] == []


def test_without_pain_no_flare_up_is_told_or_drawn(lets_see: LetsSee) -> None:
    shares = lets_see("notes", "recordings")
    drawn = shares.html("charts/?weeks=all")
    assert "c-flare" not in drawn
    assert "flare-up in it" not in drawn
    said = shares.says()
    assert "Flare-up" not in said
    assert "a flare-up was reported" not in said
    assert "something about pain or legs, which is not shared" in said


def test_a_warning_sign_in_something_hidden_is_told_all_the_same(
    lets_see: LetsSee, participant: Participant, clock: Clock
) -> None:
    shares = lets_see()
    told = lived().flared_up("2026-01-22", 9.5, ("saddle_numbness",)).told[-1:]
    append(participant.pk, told, clock.now)
    html = shares.html()
    assert '<span class="soon now">now</span> Told:' in html
    assert "9.5" not in html
    assert "Flare-up" not in shares.says()


def test_without_notes_nothing_is_sent_that_they_wrote(lets_see: LetsSee) -> None:
    assert OWN_WORDS not in all_pages(lets_see("pain", "recordings"))
    assert OWN_WORDS in all_pages(lets_see("notes"))


def test_what_a_clinician_wrote_is_read_by_their_own_clinic(
    lets_see: LetsSee, participant: Participant, ben: Clinician, another: Clinician, clock: Clock
) -> None:
    for number, who in enumerate((ben, another), 20):
        line = {"kind": "noted", "by": "clinician", "who": str(who.pk), "text": f"by {who.name} for you"}
        told = {"id": str(uuid.uuid4()), "at": f"2026-01-{number}T10:00:00+01:00", **line}
        append(participant.pk, [told], clock.now)
    said = lets_see().says("?kind=notes")
    assert "“by Ben for you” By Ben." in said
    assert "by Dora" not in said
    assert "“by Dora for you” By a clinician." in lets_see("notes").says("?kind=notes")


def test_what_came_of_something_that_needed_somebody_is_told(
    lets_see: LetsSee, participant: Participant, ben: Clinician, clock: Clock
) -> None:
    about = {"kind": "attention_answered", "by": "clinician", "who": str(ben.pk), "at": clock.now.isoformat()}
    for answer in (
        {"rule": "flare.twice", "how": "done", "outcome": "talked it over"},
        {"rule": "clinic.silent", "how": "snoozed", "until": "2026-01-30"},
    ):
        append(participant.pk, [{"id": str(uuid.uuid4()), **about, **answer}], clock.now)
    said = lets_see("pain").says("?kind=attention")
    assert "About: two flared sessions with no settled one between. Done. “talked it over” By Ben." in said
    assert "nobody heard a word. Put off until Friday, 30 January 2026. By Ben." in said
    assert "talked it over" not in lets_see().says("?kind=attention")


def test_without_recordings_no_recording_is_named(lets_see: LetsSee) -> None:
    said = all_pages(lets_see("pain", "notes"))
    assert WATCH not in said
    assert "From a recording" not in said
    assert WATCH in all_pages(lets_see("recordings"))


@pytest.mark.parametrize(
    ("page", "says"),
    [
        (
            "",
            "Not shared with you, and so not here: mornings after, flare-ups, check-ins, measures, notes",
        ),
        ("?kind=mornings", "This is not shared with you."),
        ("charts/", "Not shared with you, and so not drawn: pain, flare-ups, mornings after"),
        ("measures/", "Measures are a part of pain, which is not shared with you."),
        ("recordings/", "Recordings are not shared with you."),
    ],
)
def test_each_page_says_what_it_leaves_out(lets_see: LetsSee, page: str, says: str) -> None:
    assert says in lets_see().says(page)
    assert says not in lets_see(*SCOPES).says(page)


def test_a_link_to_older_weeks_betrays_nothing_hidden(
    lets_see: LetsSee, participant: Participant, clock: Clock
) -> None:
    append(participant.pk, Story("Ana too").flared_up("2025-09-10", 5).told, clock.now)
    assert "until=2025-09-10" in lets_see("pain").html()
    assert "until=" not in lets_see().html()


def test_a_new_kind_or_key_is_not_shown_before_somebody_has_thought_of_it() -> None:
    assert set(KINDS) == set(KEYS) | OTHER_KINDS | {"session_moved"} & set(KINDS)
    for kind, keys in KEYS.items():
        assert set(keys) <= set(KINDS[kind]) | {"asked"}, kind
    (secret,) = Story("Ana").tell("noted", "2026-01-05", text="x").entries
    assert as_shared(secret._replace(kind="something_new"), Sees(SCOPES, ())) is None
    assert as_shared(secret._replace(says={"text": "x", "new": "y"}), Sees(SCOPES, ())) == secret._replace(
        says={"text": "x"}
    )


@pytest.mark.parametrize(
    ("scopes", "hidden"),
    [
        (SCOPES, []),
        (("course",), ["mornings", "flares", "check_ins", "measures", "notes"]),
    ],
)
def test_groups_are_hidden_by_their_part(scopes: tuple[Scope, ...], hidden: list[str]) -> None:
    assert hidden_groups(scopes) == hidden


@pytest.mark.parametrize(("scopes", "is_told"), [((), False), (("pain",), True)], ids=["course", "pain"])
def test_that_pain_ended_a_session_is_told_where_pain_is_shared(
    lets_see: LetsSee, scopes: tuple[Scope, ...], *, is_told: bool
) -> None:
    shares = lets_see("recordings", *scopes)
    person = shares.browser.get(f"/clinic/person/{shares.ana.pk}/").content.decode()
    recorded = shares.says("recordings/")
    assert [("ended for pain" in said) for said in (text_of(person), recorded)] == [is_told] * 2
    assert ("because of pain" in shares.says()) == is_told
    assert ("ended early" in text_of(person)) != is_told
