"""Spec: the course of one person, newest first, week by week; each decision with its reasons."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

import pytest

from backstride.heart.notation import Session, read_session
from backstride.web.clinic.models import Clinician
from backstride.web.clinic.scopes import SCOPES
from backstride.web.clinician.person.course.no_change import changed_nothing
from backstride.web.clinician.person.course.plans_then import Plan, Plans
from backstride.web.clinician.person.course.which_weeks import weeks_on_a_page
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from tests.cast.people import ANA
from tests.web.clinic.of_one_person import OWN_WORDS, Shares, lived, lives
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db


@pytest.fixture(name="shares")
def _shares(participant: Participant, ben: Clinician, clock: Clock) -> Shares:
    """Everything, on the evening of 23 January."""
    lives(participant, clock)
    return Shares(participant, ben, clock, *SCOPES)


def test_it_tells_the_newest_first_and_groups_by_week(shares: Shares) -> None:
    said = shares.says()
    weeks = [f"Week from Monday, {day} January 2026" for day in (19, 12, 5)]
    places = [said.index(week) for week in weeks]
    assert places == sorted(places)
    assert said.index("Measure Pain, on average: 3") < said.index("Measure Pain, on average: 6")


def test_a_session_is_told_with_what_was_asked_and_how_it_ended(shares: Shares) -> None:
    said = shares.says()
    assert "Tuesday 6 Jan, 18:00 Session 17 min of 16 asked. It ended as planned." in said
    assert "15 min of 16 asked. It ended earlier, because of pain. From a recording." in said
    assert "Worst back pain: 3.5." in said


def test_everything_else_that_happened_is_told_too(shares: Shares) -> None:
    said = shares.says()
    for told in (
        "Morning after Back pain: 2.5.",
        f"Left out “{OWN_WORDS}”",
        f"Note “{OWN_WORDS}”",
        "Check-in Sought care for it. Pain on average: 4.5.",
        "Lesson read",
        "Flare-up Back pain: 7.5.",
        "Start Walk. Days:",
    ):
        assert told in said


def test_a_warning_sign_is_marked_in_words_and_by_its_shape(shares: Shares) -> None:
    assert '<span class="soon this_week">this week</span> Told:' in shares.html()


def test_a_decision_says_what_it_asks_for_and_why(shares: Shares) -> None:
    said = shares.says("?kind=decisions")
    assert "May begin. Stage 12: 3 sessions a week, walk 16 minutes. Why:" in said
    assert "the first dose, below what is comfortable" in said
    assert "you" not in said[said.index("Why:") :].split("Older")[0].split()


def test_decisions_that_changed_nothing_are_counted_and_stand_under_decisions_alone(
    participant: Participant, ben: Clinician, clock: Clock
) -> None:
    for each in ANA.lives_until("2026-01-19").told:
        clock.at(str(datetime.fromisoformat(each["at"]).replace(tzinfo=None)))
        append(participant.pk, [each], clock.now)
    shares = Shares(participant, ben, clock, *SCOPES)
    every, decisions = shares.says(), shares.says("?kind=decisions")
    left_out = decisions.count(" Decision ") - every.count(" Decision ")
    assert "As before." not in every
    assert left_out > 1
    assert left_out == decisions.count("As before.")
    assert f"{left_out} decisions of these weeks changed nothing and are left out here." in every
    assert "are left out here" not in decisions


def test_a_decision_is_no_news_only_where_it_asks_for_the_same_and_does_nothing_else() -> None:
    walk = read_session("walk 10 min")
    first = Plan("a", datetime(2026, 1, 5, tzinfo=UTC), 5, 3, "start", (), walk)
    said: list[tuple[str, str, Session | None]]
    said = [("b", "hold", walk), ("c", "pause", None), ("d", "pause", None)]
    said += [("e", "refer_urgent", None), ("f", "refer_urgent", None), ("g", "none", None)]
    plans = [first, *(first._replace(id=name, action=does, session=asks) for name, does, asks in said)]
    assert changed_nothing(Plans(plans)) == {"b", "d", "g"}
    more_days = first._replace(id="b", action="none", days=4)
    assert changed_nothing(Plans([first, more_days])) == frozenset()


@pytest.mark.parametrize(
    ("does", "rules", "more", "is_left_out"),
    [
        ("ask_first", ("gap.long", "waiting.ask_first"), ("symptom.today", "waiting.ask_first"), False),
        ("ask_first", ("gap.long", "waiting.ask_first"), ("clearance.ask_first", "waiting.ask_first"), False),
        ("pause", ("waiting.paused",), ("clinician.hold", "waiting.held"), False),
        ("pause", ("waiting.held",), ("programme.withdrawn", "waiting.held"), False),
        ("hold", ("progression.hold_unknown",), ("clinician.refer", "progression.hold_unknown"), False),
        ("ask_first", ("symptom.today", "waiting.ask_first"), ("waiting.ask_first",), True),
        ("hold", ("progression.hold_unknown",), ("morning.awaited", "progression.hold_over"), True),
    ],
)
def test_a_new_reason_to_wait_is_news_though_as_little_is_asked_for_as_before(
    does: str, rules: tuple[str, ...], more: tuple[str, ...], *, is_left_out: bool
) -> None:
    first = Plan("a", datetime(2026, 1, 5, tzinfo=UTC), 5, 3, does, rules, None)
    then = first._replace(id="b", rules=more)
    assert changed_nothing(Plans([first, then])) == ({"b"} if is_left_out else frozenset())
    assert changed_nothing(Plans([first, then, then._replace(id="c")])) >= {"c"}, "said again it is no news"


def test_a_clinicians_word_is_told_with_their_name(shares: Shares, participant: Participant) -> None:
    for who in (str(shares.ben.pk), str(uuid.uuid4()), "no id at all"):
        line = {"id": str(uuid.uuid4()), "kind": "clinician_decided", "by": "clinician", "who": who}
        append(
            participant.pk,
            [{**line, "at": shares.clock.now.isoformat(), "decision": "hold", "why": "to be seen first"}],
            shares.clock.now,
        )
    said = shares.says("?kind=clinicians")
    assert said.count("Sessions held. “to be seen first” By Ben.") == 1
    assert said.count("Sessions held. “to be seen first” By a clinician.") == 2


def test_it_can_be_filtered_by_a_link(shares: Shares) -> None:
    said = shares.says("?kind=lessons")
    assert "Lesson read" in said
    assert "Session 17 min" not in said
    assert shares.says("?kind=nonsense") == shares.says()


def test_what_was_taken_back_is_gone_unless_it_was_a_warning_sign(
    shares: Shares, participant: Participant
) -> None:
    story = lived()
    undone = [each["id"] for each in story.told if each["kind"] in ("noted", "symptom_reported")]
    append(participant.pk, story.undoes("2026-01-23 19:00", *undone).told[-1:], shares.clock.now)
    said = shares.says()
    assert "Note “" not in said
    assert "Told: a recent fall. taken back since" in said


def test_a_page_shows_eight_weeks_and_leads_to_the_others(shares: Shares) -> None:
    assert weeks_on_a_page() == 8
    shares.clock.at("2026-04-20 20:00")
    html = shares.html()
    assert "Session" not in shares.says().partition("From")[2].partition("Week from")[0]
    assert "?until=2026-01-23" in html
    older = shares.says("?until=2026-01-23")
    assert "17 min of 16 asked" in older
    assert "?until=2026-03-22" in shares.html("?until=2026-01-23")


@pytest.mark.parametrize("until", ["2099-01-01", "0001-01-01", "nonsense", "2026-02-30", ""])
def test_no_day_in_the_address_breaks_the_page(shares: Shares, until: str) -> None:
    assert "What happened, newest first" in shares.says(f"?until={until}")


def test_it_reads_in_spanish_too(shares: Shares) -> None:
    said = shares.says(lang="es")
    assert "17 min de 16 pedidos" in said
    assert "Semana del lunes, 19 de enero de 2026" in said


def test_nothing_is_told_of_who_has_told_nothing(
    participant: Participant, ben: Clinician, clock: Clock
) -> None:
    said = Shares(participant, ben, clock).says()
    assert "Nothing to show in these weeks." in said
