"""Spec: charts, measures and recordings of one person, said about them and never to them."""

from __future__ import annotations

import re

import pytest

from backstride.book.rulebook import shipped_rulebook
from backstride.book.words import Words
from backstride.heart.schedule import DAY_RULES
from backstride.web.clinic.models import Clinician
from backstride.web.clinic.scopes import SCOPES
from backstride.web.clinician.person.course.why_then import why_in_words
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from tests.web.clinic.of_one_person import WATCH, Shares, lived, lives
from tests.web.clinic.people import signed_in_by_password
from tests.web.conftest import Clock
from tests.web.today.reading import text_of

pytestmark = pytest.mark.django_db
TO_THEM = {"en": r"\b(you|your|yours)\b", "es": r"\b(usted|tú|tu|tus)\b"}
FRAME = {"en": "with you", "es": "con usted"}


@pytest.fixture(name="shares")
def _shares(participant: Participant, ben: Clinician, clock: Clock) -> Shares:
    lives(participant, clock)
    return Shares(participant, ben, clock, *SCOPES)


def main_of(text: str) -> str:
    """The page without its frame."""
    return text[text.index("Ana") :]


def test_every_chart_comes_with_its_numbers_in_words(shares: Shares) -> None:
    said = shares.says("charts/")
    for title in (
        "Minutes a week",
        "Pain, from 0 to 10",
        "The stage on the ladder",
        "Mornings after a session",
    ):
        assert title in said
    assert "Minutes in the last" in said
    assert "; the plan asked for: " in said
    assert "A flare-up began on 13 Jan." in said
    assert shares.html("charts/").count('role="img"') >= 4


def test_a_person_who_has_not_begun_has_no_charts(
    participant: Participant, ben: Clinician, clock: Clock
) -> None:
    assert "They have not begun yet" in Shares(participant, ben, clock, *SCOPES).says("charts/")


@pytest.mark.parametrize("lang", ["en", "es"])
def test_no_page_speaks_to_the_person_it_is_about(shares: Shares, lang: str) -> None:
    for part in ("", "charts/", "charts/?weeks=all", "measures/", "recordings/"):
        said = main_of(shares.says(part, lang)).replace(FRAME[lang], "")
        assert re.findall(TO_THEM[lang], said, re.IGNORECASE) == [], part


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_rule_is_said_about_somebody(lang: str) -> None:
    words = Words(lang, strict=True)
    rules = set(shipped_rulebook().cards) - DAY_RULES
    said = {rule: why_in_words(rule, words, sees_pain=True) for rule in rules}
    assert [rule for rule, why in said.items() if rule in why] == []
    assert [rule for rule, why in said.items() if re.search(TO_THEM[lang], why, re.IGNORECASE)] == []


def test_a_measure_is_held_against_the_smallest_change_that_matters(shares: Shares) -> None:
    said = shares.says("measures/")
    assert "Pain, on average Less is better." in said
    assert (
        "3 of 10 better by 3 points; the smallest change that matters is 2 points or 30 % "
        "(Ostelo and others, Spine (Phila Pa 1976) 2008), and this reaches it"
    ) in said
    assert "6 of 10 the first" in said


@pytest.mark.parametrize(
    ("average", "says"),
    [
        (5, "better by 1 point; the smallest change that matters is 2 points or 30 %"),
        (6, "6 of 10 the same as the first"),
        (8, "worse by 2 points; what matters is known only for a change for the better"),
    ],
)
def test_a_small_change_and_a_worse_one_are_said_as_they_are(
    shares: Shares, participant: Participant, average: float, says: str
) -> None:
    later = lived().tell(
        "measured", "2026-01-23 19:30", measure="pain_average", version="1", items={"average": average}
    )
    append(participant.pk, later.told[-1:], shares.clock.now)
    assert says in shares.says("measures/")


def test_a_measure_without_a_known_figure_says_so(shares: Shares, participant: Participant) -> None:
    story = lived()
    for day, total in (("2026-01-10", 30), ("2026-01-22", 40)):
        story = story.tell("measured", day, measure="pseq", total=total)
    append(participant.pk, story.told[-2:], shares.clock.now)
    said = shares.says("measures/")
    assert "Which change matters is not known for this measure." in said
    assert "better by 10 points; which change matters is not known" in said


def test_a_recording_tells_what_it_filled_in_beside_what_was_asked(shares: Shares) -> None:
    said = shares.says("recordings/")
    assert f"Thursday, 8 January 2026 – 15 16 – ended for pain {WATCH}" in said
    assert "The file itself is not kept" in said


def test_who_has_none_is_told_so(participant: Participant, ben: Clinician, clock: Clock) -> None:
    shares = Shares(participant, ben, clock, *SCOPES)
    assert "No measure was told so far." in shares.says("measures/")
    assert "No session was told from a recording so far." in shares.says("recordings/")


@pytest.mark.parametrize("part", ["", "charts/", "measures/", "recordings/"])
def test_each_look_is_kept_and_nothing_can_be_sent(
    shares: Shares, participant: Participant, part: str
) -> None:
    address = f"/clinic/person/{participant.pk}/course/{part}"
    assert shares.browser.post(address).status_code == 405
    before = participant.looks.count()
    assert shares.browser.get(address).status_code == 200
    assert participant.looks.count() == before + 1


def test_the_person_reads_which_of_the_pages_was_looked_at(shares: Shares, participant: Participant) -> None:
    for part in ("", "charts/", "measures/", "recordings/"):
        shares.html(part)
    assert participant.user is not None
    said = text_of(signed_in_by_password(participant.user).get("/who-sees/").content.decode())
    for page in ("what happened: sessions", "your charts", "your measures", "your sessions from recordings"):
        assert page in said
