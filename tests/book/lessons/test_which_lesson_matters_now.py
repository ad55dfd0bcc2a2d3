"""Which lesson is offered, and why: what a person's state calls for, then what the weeks bring."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.book.lessons.facts import BACK_STATES, Facts, every_fact, facts_of
from backstride.book.lessons.table import read_table
from backstride.book.lessons.why_now import BY_WEEK, Offer, lessons_for, why_in_words
from backstride.book.words import Words
from backstride.heart.course import replay
from backstride.heart.decision import decide
from backstride.heart.state import SESSIONS_WAIT, Mode
from tests.cast.people import ANA, BO, HUGO
from tests.cast.story import Story
from tests.spec.words.journals import many_journals, small_rulebook

TABLE = read_table()
IDS = [lesson.id for lesson in TABLE.lessons]


def offers(story: Story, day: str, *besides: str, read: tuple[str, ...] = ()) -> tuple[Offer, ...]:
    look = story.on(day)
    return lessons_for(facts_of(look.course, look.decision, besides), read)


def first(story: Story, day: str, *besides: str, read: tuple[str, ...] = ()) -> tuple[str, str]:
    offer = offers(story, day, *besides, read=read)[0]
    return offer.lesson, offer.because[0]


# ---------------------------------------------------------------- told by journals


def test_before_the_first_session_come_safety_and_the_small_beginning() -> None:
    found = offers(ANA, "2026-01-05")
    assert [offer.lesson for offer in found] == ["moving-is-safe", "start-low"]
    assert {offer.because for offer in found} == {("first_session",)}


def test_after_it_the_weeks_bring_one_lesson_each() -> None:
    story = ANA.settled("2026-01-05")
    read = ("moving-is-safe",)
    assert offers(story, "2026-01-08", read=read) == ()
    assert offers(story, "2026-01-12", read=read) == (Offer("start-low", (BY_WEEK,), again=False),)


def test_a_reported_flare_up_calls_for_its_lesson_in_any_week() -> None:
    story = ANA.settled("2026-01-05").flared_up("2026-01-07")
    assert first(story, "2026-01-07") == ("flare-up", "flare_up")


def test_a_second_flare_up_calls_for_it_again_and_says_that_it_was_read() -> None:
    story = ANA.settled("2026-01-05").flared_up("2026-01-07")
    assert offers(story, "2026-01-07", read=("flare-up",))[0] == Offer("flare-up", ("flare_up",), again=True)


def test_sore_legs_call_for_theirs() -> None:
    story = ANA.session("2026-01-05", legs={"worst": 6, "limp": True})
    assert first(story, "2026-01-05") == ("legs-and-shoes", "legs_sore")


def test_a_walk_stopped_for_pain_calls_for_the_lesson_on_it() -> None:
    story = ANA.settled("2026-01-05").session("2026-01-07", ended="pain", rise=3).morning()
    assert first(story, "2026-01-08") == ("pain-on-a-walk", "pain_on_a_walk")


def test_the_first_runs_call_for_legs_and_shoes_until_one_was_done() -> None:
    ahead = HUGO.on("2026-01-05")
    assert "session.first_run_next" in facts_of(ahead.course, ahead.decision).told
    assert "legs-and-shoes" in [offer.lesson for offer in offers(HUGO, "2026-01-05")]
    after = HUGO.settled("2026-01-05").on("2026-01-07")
    assert "session.first_run_next" not in facts_of(after.course, after.decision).told


def test_three_silent_weeks_call_for_the_lesson_on_coming_back() -> None:
    story = ANA.settled("2026-01-05")
    assert first(story, "2026-01-27") == ("habits-and-company", "silent_for_weeks")
    assert "silent_for_weeks" not in {why for each in offers(story, "2026-01-20") for why in each.because}


def test_after_a_long_silence_it_is_offered_beside_the_health_questions_and_the_weeks_are_not() -> None:
    found = offers(ANA.settled("2026-01-05"), "2026-02-20")
    assert found == (Offer("habits-and-company", ("silent_for_weeks",), again=False),)


def test_doing_more_than_asked_calls_for_small_steps() -> None:
    story = ANA.settled("2026-01-05").session("2026-01-07", minutes=60).morning()
    assert first(story, "2026-01-08") == ("start-low", "did_more")


def test_pain_that_lasts_calls_for_why_backs_hurt() -> None:
    story = BO.settled("2026-01-05")
    assert first(story, "2026-01-07") == ("why-backs-hurt", "pain_now")
    assert "back.chronic" in facts_of(story.on("2026-01-07").course, story.on("2026-01-07").decision).told


@pytest.mark.parametrize(
    ("besides", "lesson", "why"),
    [
        ("measure.walking_is_harmful.high", "moving-is-safe", "fear_is_high"),
        ("weather.ice", "weather", "weather"),
        ("check_in.sleep.poor", "sleep-stress-sitting", "nights_and_worries"),
        ("check_in.confidence.low", "habits-and-company", "not_confident"),
        ("recurrence.began", "flare-up", "came_back"),
    ],
)
def test_what_check_ins_measures_and_the_forecast_tell_calls_for_a_lesson(
    besides: str, lesson: str, why: str
) -> None:
    assert first(ANA.settled("2026-01-05"), "2026-01-07", besides) == (lesson, why)


def test_an_unknown_fact_is_refused() -> None:
    look = ANA.on("2026-01-05")
    with pytest.raises(ValueError, match=r"No such fact: weather\.frogs\. There are: measure"):
        facts_of(look.course, look.decision, ["weather.frogs"])


def test_beside_an_emergency_there_is_no_lesson() -> None:
    story = ANA.settled("2026-01-05").flared_up("2026-01-14", pain=8, symptoms=("saddle_numbness",))
    assert offers(story, "2026-01-14", "measure.walking_is_harmful.high", "weather.ice") == ()


@pytest.mark.parametrize("sign", ["calf_swelling", "bone_point_pain", "fever", "exertional_chest_or_breath"])
def test_while_somebody_must_be_seen_only_the_lesson_about_it_is_offered(sign: str) -> None:
    """No lesson that invites to walk beside a sign that may ask for rest."""
    story = ANA.settled("2026-01-05").symptom("2026-01-14", sign)
    found = offers(story, "2026-01-14", "weather.heat")
    assert found == (Offer("when-to-see-someone", ("see_somebody",), again=False),)


def test_a_sign_for_this_week_comes_first_and_hides_nothing() -> None:
    found = offers(ANA.settled("2026-01-05").symptom("2026-01-14", "fell"), "2026-01-14")
    assert found[0] == Offer("when-to-see-someone", ("see_somebody",), again=False)
    assert len(found) > 1


def test_whoever_paused_or_left_is_offered_nothing() -> None:
    walking = ANA.settled("2026-01-05")
    assert offers(walking.tell("paused_by_self", "2026-01-14"), "2026-01-14") == ()
    assert offers(walking.tell("left", "2026-01-14"), "2026-01-14") == ()


def test_before_an_enrolment_nothing_is_offered_and_there_is_no_week() -> None:
    look = Story("Nobody yet").screened("2026-01-05").on("2026-01-05")
    facts = facts_of(look.course, look.decision)
    assert facts.week is None
    assert not any(fact.startswith("back.") for fact in facts.told)
    assert all(offer.because != (BY_WEEK,) for offer in lessons_for(facts))


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_reason_is_a_sentence(lang: str) -> None:
    said = why_in_words(Offer("flare-up", ("flare_up", "came_back"), again=False), Words(lang, strict=True))
    assert (
        said
        == {"en": "What you told us sounds like a flare-up.", "es": "Por lo que nos contó, tiene un brote."}[
            lang
        ]
    )


# ---------------------------------------------------------------- whatever a journal tells


def test_many_journals_get_offers_that_hold_and_none_beside_an_emergency() -> None:
    words, book, stopped, offered = Words("es", strict=True), small_rulebook(), 0, set[str]()
    for entries, days in many_journals(40):
        for day in days[::3]:
            course = replay(entries, book, day)
            decision = decide(course)
            found = lessons_for(facts_of(course, decision))
            assert all(why_in_words(offer, words) for offer in found)
            offered |= {why for offer in found for why in offer.because}
            if decision.mode is Mode.STOPPED:
                stopped += 1
                assert found == ()
            elif decision.mode in SESSIONS_WAIT:
                assert (BY_WEEK,) not in {offer.because for offer in found}
    assert stopped > 0
    assert {"see_somebody", "flare_up", "legs_sore", "silent_for_weeks", BY_WEEK} <= offered


# ---------------------------------------------------------------- whatever the facts are

CALLING = sorted({fact for moment in TABLE.moments.values() for fact in moment.facts})
facts = st.builds(
    Facts,
    st.frozensets(st.sampled_from(CALLING), max_size=5)
    | st.frozensets(st.sampled_from(sorted(every_fact())), max_size=8),
    st.none() | st.integers(0, 60),
)
read_before = st.frozensets(st.sampled_from(IDS))


@given(facts, read_before)
def test_each_lesson_is_offered_at_most_once_for_reasons_that_hold(now: Facts, read: frozenset[str]) -> None:
    found = lessons_for(now, read)
    assert len({offer.lesson for offer in found}) == len(found)
    for offer in found:
        tied = TABLE.lessons[IDS.index(offer.lesson)]
        if offer.because == (BY_WEEK,):
            assert now.week is not None
            assert now.week >= tied.week
        else:
            assert all(why in tied.because and TABLE.moments[why].facts & now.told for why in offer.because)


@given(facts, read_before)
def test_one_that_was_read_comes_again_only_for_what_can_come_back(now: Facts, read: frozenset[str]) -> None:
    for offer in lessons_for(now, read):
        assert offer.again == (offer.lesson in read)
        assert not offer.again or all(TABLE.moments[why].again for why in offer.because)


@given(facts, read_before)
def test_the_most_pressing_comes_first_and_the_weeks_last(now: Facts, read: frozenset[str]) -> None:
    order = [*TABLE.moments, BY_WEEK]
    places = [order.index(offer.because[0]) for offer in lessons_for(now, read)]
    assert places == sorted(places)
    for offer in lessons_for(now, read):
        assert list(offer.because) == sorted(offer.because, key=order.index)


@given(facts, read_before, st.sampled_from(IDS))
def test_reading_a_lesson_brings_no_other(now: Facts, read: frozenset[str], lesson: str) -> None:
    before = {offer.lesson for offer in lessons_for(now, read)}
    after = {offer.lesson for offer in lessons_for(now, read | {lesson})}
    assert after <= before
    assert before - after <= {lesson}


@given(facts, read_before, st.integers(0, 10))
def test_time_alone_only_adds(now: Facts, read: frozenset[str], weeks: int) -> None:
    later = now._replace(week=None if now.week is None else now.week + weeks)
    assert {each.lesson for each in lessons_for(now, read)} <= {
        each.lesson for each in lessons_for(later, read)
    }


@given(facts, read_before, st.sampled_from(sorted(TABLE.silent)))
def test_what_silences_silences_everything(now: Facts, read: frozenset[str], silent: str) -> None:
    assert lessons_for(now._replace(told=now.told | {silent}), read) == ()


@given(facts, read_before)
def test_before_the_health_questions_the_weeks_bring_nothing(now: Facts, read: frozenset[str]) -> None:
    found = lessons_for(now._replace(told=now.told | {"mode.not_screened"}), read)
    assert (BY_WEEK,) not in {offer.because for offer in found}


@given(facts, read_before, st.sampled_from(sorted(TABLE.only_whom_to_see)))
def test_a_wait_leaves_only_whom_to_see(now: Facts, read: frozenset[str], waits: str) -> None:
    found = lessons_for(now._replace(told=now.told | {waits}), read)
    assert {offer.because for offer in found} <= {("see_somebody",)}


@given(st.integers(0, 60), st.sampled_from(BACK_STATES))
def test_with_everything_read_and_nothing_new_there_is_nothing_to_offer(week: int, back: str) -> None:
    assert lessons_for(Facts(frozenset({f"back.{back}", "mode.active", "schedule.due"}), week), IDS) == ()


@given(facts)
def test_every_unread_lesson_comes_sooner_or_later(now: Facts) -> None:
    """Where nothing silences or waits, ten weeks bring all of them."""
    if not now.told & (TABLE.silent | TABLE.only_whom_to_see | TABLE.only_for_a_reason):
        assert {offer.lesson for offer in lessons_for(now._replace(week=10))} == set(IDS)
