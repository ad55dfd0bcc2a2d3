"""A steady walker: her year, and the first nine weeks of somebody like her on every database.

What each day asks of her, where it leads, and that nothing nags. She finds the app in January, a month after
her back recovered, wishes for five days, walks whenever it is due, and answers whatever she is asked.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import groupby, pairwise

import pytest
from django.core import mail
from django.test import Client

from tests.cast.people import ANA, BEGIN
from tests.web.browser.conftest import Visitor
from tests.web.browser.newcomer import answer, answers_the_morning, go_on, logs_a_session
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.year.arriving import arrives_by_the_pages, passes_the_check
from tests.web.year.by_the_rule_book import by_the_rule_book
from tests.web.year.living import Day, Named, Year, entries
from tests.web.year.looking import charts, comes_by_mail, here, lessons_asked, sees, summary_of

WEEKS = 9
MONDAY = 0


@pytest.fixture(name="nine_weeks")
def _nine_weeks(ana: Client, tells: Tells, clock: Clock) -> Year:
    clock.at(f"{BEGIN} 09:00")
    tells(ANA)
    year = Year(ana, clock, date.fromisoformat(BEGIN))
    year.live(WEEKS * 7)
    return year


def asks(day: Day, room: str) -> int:
    """How often a day leads to a room."""
    return sum(address.startswith(f"/{room}/") for address in day.asked)


def test_nine_weeks_of_it(nine_weeks: Year) -> None:
    year = nine_weeks
    it_goes_up_in_small_steps(year)
    each_morning_after_is_asked_for_once(year)
    a_check_in_comes_each_monday_and_goes_with_its_answer(year)
    a_day_asks_for_one_thing_that_can_wait(year)
    lessons_come_one_a_week_until_all_are_read(year)
    what_she_told_of_her_belief_is_asked_for_again_in_its_week(year)


def it_goes_up_in_small_steps(year: Year) -> None:
    minutes = [day.minutes for day in year.days if day.minutes]
    assert minutes == sorted(minutes)
    assert (minutes[0], minutes[-1]) == (16, 24)
    assert max(after - before for before, after in pairwise(minutes)) == 2
    assert {day.mode for day in year.days} == {"active"}
    assert len(minutes) == len(entries("session_done"))


def each_morning_after_is_asked_for_once(year: Year) -> None:
    mornings = [day.day for day in year.days if asks(day, "log")]
    after = [day.day for before, day in pairwise(year.days) if before.minutes]
    assert mornings == after


def a_check_in_comes_each_monday_and_goes_with_its_answer(year: Year) -> None:
    days = [day.day for day in year.days if asks(day, "check-in")]
    assert len(days) == WEEKS - 1
    assert {day.weekday() for day in days} == {MONDAY}
    assert [each["due"] for each in entries("checked_in")] == [f"{day}" for day in days]


def a_day_asks_for_one_thing_that_can_wait(year: Year) -> None:
    assert [day.day for day in year.days if asks(day, "check-in") and asks(day, "measures")] == []


def lessons_come_one_a_week_until_all_are_read(year: Year) -> None:
    days = [day.day for day in year.days if asks(day, "lessons")]
    assert len(days) == len(set(days)) == WEEKS
    assert {day.weekday() for day in days} == {MONDAY}
    assert len({each["lesson"] for each in entries("lesson_read")}) == WEEKS


def what_she_told_of_her_belief_is_asked_for_again_in_its_week(year: Year) -> None:
    assert [each["due"] for each in entries("measured")] == ["2026-01-12", "2026-02-16"]


# -- the year ------------------------------------------------------------------------------------

THE_FIRST = date.fromisoformat(BEGIN)
RECOVERED = {
    "you": {"birth_year": "1980", "walk_minutes": "20"},
    "back": {"back_state": "recovered", "leg_signs": "none"},
}
AT_THE_START = {"pain": "1", "since": "month", "before": "2", "active": "40"}
WISHED = ("mon", "tue", "wed", "fri", "sat")
TOLD_OF_MEASURES = {
    "mood": {"q1": "8", "q2": "7"},
    "activity": {"q1": "5", "q2": "30"},
    "own_activities": {"q1": "a day in the garden", "q2": "7"},
    "days_off_work": {"q1": "yes", "q2": "0"},
}
EXPECTED = by_the_rule_book(THE_FIRST, 365, on=12, wished=(0, 1, 2, 4, 5))
"""She begins with the highest stage that is not above 80 % of her 20 minutes: 16 minutes."""
ON_THE_LAST_STAGE_FROM = next(number for number, each in enumerate(EXPECTED) if each.stage == 21)
KEEPS_IT_FROM = next(number for number, each in enumerate(EXPECTED) if each.keeps)
REMINDED = range(37, 51)
A_YEAR_AND_A_DAY = 366
EARLY = 44
"""The day on which she walks before her reminder comes."""
LESSONS = (
    *("moving-is-safe", "start-low", "when-to-see-someone", "why-backs-hurt", "pain-on-a-walk"),
    *("flare-up", "legs-and-shoes", "sleep-stress-sitting", "habits-and-company", "weather"),
)
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September")
MONTHS_OF_THE_YEAR = (*MONTHS, "October", "November", "December")


def she_finds_the_app(year: Year, visitor: Visitor) -> None:
    arrives_by_the_pages(year, visitor, RECOVERED, AT_THE_START, WISHED)
    page = here(visitor)
    assert "Today: a walk of 16 minutes" in page
    assert "The check is done: from that side nothing stands in the way of your sessions." in page
    assert "You begin on stage 12." in page
    assert "a return is common and no failure" in page
    assert "Lesson: Moving is usually safe Your first session lies ahead." in page
    visitor.check()


def the_first_morning_and_the_first_review(year: Year, visitor: Visitor) -> None:
    year.at("08:30")
    answers_the_morning(visitor, pain=1)
    visitor.page.wait_for_url("**/today/")
    page = sees(visitor, "/today/")
    assert "Settled sessions in a row on this stage: 1 of 4." in page
    visitor.press("Begin the review")
    visitor.page.locator('[name="goal"]').fill("To the market and back")
    go_on(visitor)
    assert "To the market and back" in sees(visitor, "/plan/")
    assert "Begin the review" not in sees(visitor, "/today/")
    year.review = {"confidence": "8"}


def the_first_monday(year: Year, visitor: Visitor) -> None:
    visitor.go("/today/").get_by_role("link", name="Answer now").click()
    told = {"pain_average": "1", "pain_worst": "2", "limited_activity": "not_at_all", "confidence": "8"}
    for question, said in {**told, "sleep": "7", "signs": "none"}.items():
        answer(visitor, question, said)
    visitor.press("Save")
    assert "Thank you, it is saved" in here(visitor)
    visitor.go("/today/")
    visitor.press("Read it")
    assert "Start low, go up slowly" in here(visitor)
    visitor.check()
    visitor.press("I have read it")
    visitor.page.get_by_text("You read this on Monday, 12 January 2026.").wait_for()


def one_small_step_up(year: Year, visitor: Visitor) -> None:
    year.at("08:30")
    answers_the_morning(visitor, pain=1)
    visitor.page.wait_for_url("**/today/")
    page = sees(visitor, "/today/")
    assert "Today: a walk of 18 minutes" in page
    assert "stage 13 of 21" in page
    assert "Last change: one small step up." in page


def she_wants_to_be_reminded(year: Year, visitor: Visitor) -> None:
    visitor.go("/plan/")
    visitor.press("Reminders")
    visitor.page.get_by_label("Write to me").check(force=True)
    visitor.press("Save")
    assert "We have written to that address" in here(visitor)
    assert mail.outbox[-1].subject == "Do you want these messages?"
    visitor.go(links_in_the_last_mail("confirm"))
    visitor.press("Yes, to this address")


def she_walks_before_the_reminder(year: Year, visitor: Visitor) -> None:
    year.at("07:00")
    answers_the_morning(visitor, pain=1)
    visitor.page.wait_for_url("**/today/")
    assert "Today: a walk of 22 minutes" in here(visitor)
    year.at("08:00")
    logs_a_session(visitor, worst=2)
    visitor.page.wait_for_url("**/log/saved/**")
    assert comes_by_mail(year.clock, f"{year.today} 09:00") == []


def she_is_reminded_no_more(year: Year, visitor: Visitor) -> None:
    visitor.go(links_in_the_last_mail("stop"))
    go_on(visitor)
    assert comes_by_mail(year.clock, f"{year.today} 09:00") == []


def all_lessons_are_read(year: Year, visitor: Visitor) -> None:
    assert sees(visitor, "/lessons/").count("✓ Read on") == len(LESSONS)
    assert "Lesson:" not in sees(visitor, "/today/")
    visitor.check()


def half_an_hour_for_the_first_time(year: Year, visitor: Visitor) -> None:
    year.at("08:30")
    answers_the_morning(visitor, pain=1)
    visitor.page.wait_for_url("**/today/")
    assert "Today: a walk of 30 minutes" in here(visitor)
    page = sees(visitor, "/plan/")
    assert "Walking: stage 21 of 21" in page
    assert "Free of recurrence since" in page


def from_here_on_she_keeps_it(year: Year, visitor: Visitor) -> None:
    year.at("08:30")
    answers_the_morning(visitor, pain=1)
    visitor.page.wait_for_url("**/today/")
    page = sees(visitor, "/today/")
    assert "Your plan now: 30 minutes on 5 days a week, as far as it suits you." in page
    visitor.check()


def in_summer_she_reads_it_in_spanish(year: Year, visitor: Visitor) -> None:
    visitor.go("/today/")
    visitor.page.get_by_role("button", name="Español").click()
    assert "Hoy" in here(visitor)
    visitor.go("/progress/")
    assert "Minutos por semana" in here(visitor)
    assert "semanas completas: 150, 150, 150 y 150; el plan pedía" in here(visitor)
    visitor.check()
    visitor.page.get_by_role("button", name="English").click()


def a_year_later_the_check_comes_again(year: Year, visitor: Visitor) -> None:
    page = sees(visitor, "/today/")
    assert "Some questions about your health come first" in page
    assert "a check holds only for a time, and that time is over" in page
    visitor.press("Answer the questions")
    passes_the_check(visitor, RECOVERED)
    assert "This holds until Wednesday, 5 January 2028" in here(visitor)
    assert "Today: a walk of 30 minutes" in sees(visitor, "/today/")
    the_pictures_agree_with_what_she_lived(charts(visitor))
    visitor.check()
    the_summary_agrees_with_what_she_lived(summary_of(year.client))


NAMED = {
    0: Named("She finds the app, passes the check and comes to a plan.", she_finds_the_app),
    1: Named("Her first morning after, and her first review.", the_first_morning_and_the_first_review),
    7: Named("A check-in and a lesson on the first Monday.", the_first_monday),
    8: Named("Four sessions settled: one small step up.", one_small_step_up),
    36: Named("She wants a mail on days with a session.", she_wants_to_be_reminded),
    EARLY: Named("She has told her session before the mail's hour.", she_walks_before_the_reminder),
    51: Named("She has had enough of mails.", she_is_reminded_no_more),
    64: Named("All ten lessons are read.", all_lessons_are_read),
    ON_THE_LAST_STAGE_FROM: Named(
        "The last stage: half an hour on five days.", half_an_hour_for_the_first_time
    ),
    KEEPS_IT_FROM: Named("Ten settled sessions there: she keeps that dose.", from_here_on_she_keeps_it),
    200: Named("In summer she reads it in Spanish.", in_summer_she_reads_it_in_spanish),
    365: Named(
        "A year on: the check again, and the whole year in pictures.", a_year_later_the_check_comes_again
    ),
}


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_her_year(visitor: Visitor, client: Client, clock: Clock) -> None:
    mails: dict[int, list[str]] = {}

    def post_comes(year: Year) -> None:
        mails[year.number] = comes_by_mail(year.clock, f"{year.today} 09:00")

    posts = dict.fromkeys((number for number in REMINDED if number != EARLY), post_comes)
    year = Year(client, clock, THE_FIRST, posts, NAMED, visitor)
    year.measures |= TOLD_OF_MEASURES
    year.live(A_YEAR_AND_A_DAY)

    her_dose_is_what_the_rule_book_makes_of_it(year)
    each_morning_was_asked_for_once(year)
    each_lesson_came_on_its_monday(year)
    check_ins_came_each_monday_and_then_every_four_weeks(year)
    each_review_was_asked_for_until_it_was_held(year)
    a_mail_came_on_days_with_a_session(year, mails)


def her_dose_is_what_the_rule_book_makes_of_it(year: Year) -> None:
    mode = {False: "active", True: "maintenance"}
    lived = [(day.day, day.stage, day.mode) for day in year.days[:365]]
    assert lived == [(each.day, each.stage, mode[each.keeps]) for each in EXPECTED]
    told = [(each["at"][:10], each["minutes"]) for each in entries("session_done")]
    walked = [(f"{each.day}", each.minutes) for each in EXPECTED if each.minutes]
    assert told == [*walked, ("2027-01-05", 30)]


def each_morning_was_asked_for_once(year: Year) -> None:
    told = [each["at"][:10] for each in entries("morning_after")]
    assert told == [f"{after.day}" for before, after in pairwise(EXPECTED) if before.minutes] + ["2027-01-05"]


def each_lesson_came_on_its_monday(year: Year) -> None:
    came = {lesson: 7 * week for week, lesson in enumerate(LESSONS)}
    in_the_browser = {"start-low": 7}
    assert {**lessons_asked(year), **in_the_browser} == came
    assert [each["lesson"] for each in entries("lesson_read")] == list(LESSONS)


def check_ins_came_each_monday_and_then_every_four_weeks(year: Year) -> None:
    days = [*range(7, 92, 7), *range(112, 366, 28)]
    assert [date.fromisoformat(each["due"]) for each in entries("checked_in") if "due" in each] == [
        EXPECTED[number].day for number in days
    ]


def each_review_was_asked_for_until_it_was_held(year: Year) -> None:
    assert [each["contact"] for each in entries("contact_held")] == [
        f"week-{week}" for week in (0, 2, 4, 8, 13, 20)
    ]


def a_mail_came_on_days_with_a_session(year: Year, mails: dict[int, list[str]]) -> None:
    due = {number: bool(EXPECTED[number].minutes) for number in mails}
    assert mails == {number: ["Your walk today"] if is_due else [] for number, is_due in due.items()}
    assert set(due.values()) == {True, False}


def the_pictures_agree_with_what_she_lived(page: str) -> None:
    weeks = [list(days) for _, days in groupby(EXPECTED, lambda each: (each.day - THE_FIRST).days // 7)]
    for days in weeks[:52]:
        assert f" {days[0].day:%-d} {short(days[0].day)} {sum(day.minutes or 0 for day in days)} " in page
    assert "Minutes in the last 4 whole weeks: 150, 150, 150 and 150; the plan asked for" in page
    assert "In the last 4 whole weeks and this one so far, the worst in a session was 2 each time." in page
    assert "9 times a stage up, the last on 10 Apr." in page
    for month in MONTHS_OF_THE_YEAR:
        assert f"{month} 2026 free of it" in page
    assert "Months free of it: 12. In which it came back: 0. Not known: 1." in page


def the_summary_agrees_with_what_she_lived(text: str) -> None:
    walked = [each.minutes for each in EXPECTED if each.minutes]
    assert f"Sessions told {len(walked)}, {sum(walked):,} minutes in all" in text
    assert f"Mornings after {len(walked) - 1} as usual, 0 not as usual, 0 not answered" in text
    assert "Flare-ups told none" in text
    assert "recovered from an episode" in text
    assert "Months free of it: 12." in text


def short(day: date) -> str:
    """A month and a year as the tables have them."""
    return f"{day:%b %Y}".replace("Sep ", "Sept ")


def links_in_the_last_mail(name: str) -> str:
    """The address of a page, out of the text of the mail."""
    (found,) = re.findall(rf"https://walk\.example(/reminders/{name}/\S+)", str(mail.outbox[-1].body))
    return str(found)
