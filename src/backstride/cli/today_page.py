"""The decision as a page: what is urgent, what to do, where one stands, why, and who should look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

from backstride.book.decision_in_words import action_in_words, meanwhile_of, reason_in_words, rule_in_words
from backstride.book.words import Words
from backstride.cli.answer import Emergency
from backstride.cli.emergency_page import emergency_page
from backstride.cli.layout import INDENT, bullets, page_width, pairs, wrap
from backstride.cli.rests_on import rests_on
from backstride.cli.session_page import session_length, session_line, session_strip
from backstride.heart.attention import Attention
from backstride.heart.course import Course
from backstride.heart.decision import Decision, Reason
from backstride.heart.state import Mode


class Today(NamedTuple):
    """What the page is about."""

    course: Course
    decision: Decision
    advice: Sequence[str]
    evidence: Sequence[str]


Urgent = TypeVar("Urgent", Reason, Attention)


def _to_be_said(today: Today, found: Sequence[Urgent]) -> Sequence[Urgent]:
    """All of it; in an emergency only what is one."""
    return [each for each in found if each.urgency == "now"] if today.advice else found


def page(today: Today, words: Words) -> Iterator[str]:
    """The lines of the page."""
    width = page_width()
    if today.advice:
        yield from emergency_page(Emergency(words.say("cli", "today.emergency"), tuple(today.advice)))
    yield from _title(today, words, width)
    yield from _session(today.decision, words, width)
    yield ""
    yield from pairs(list(_standing(today, words)), width)
    meanwhile = meanwhile_of(today.decision, words)
    yield from _reasons(_to_be_said(today, today.decision.reasons), meanwhile, words, width)
    yield from _attention(_to_be_said(today, today.decision.attention), meanwhile, words, width)
    yield from _evidence(today.evidence, words, width)


def programme_name(course: Course, words: Words) -> str:
    """What a programme is called in the person's language."""
    return (course.programme.names or {}).get(words.lang, course.programme.id)


def _title(today: Today, words: Words, width: int) -> Iterator[str]:
    name = programme_name(today.course, words)
    yield from wrap(words.say("cli", "today.title", day=today.decision.on, programme=name), width)
    yield ""
    yield from wrap(action_in_words(today.decision, words), width, INDENT)


def _session(decision: Decision, words: Words, width: int) -> Iterator[str]:
    session = decision.session
    if session is None:
        return
    yield ""
    yield from wrap(session_line(session, words), width, INDENT)
    yield from wrap(session_length(session, words), width, INDENT)
    yield from session_strip(session, width, words)


def _standing(today: Today, words: Words) -> Iterator[tuple[str, str]]:
    """Where one stands, as names and values."""
    decision = today.decision

    def named(name: str, value: str) -> tuple[str, str]:
        return words.say("cli", f"today.{name}"), value

    yield named("mode", words.say("rules", f"mode.{decision.mode}"))
    if decision.stage:
        last = today.course.programme.last_stage
        yield named("stage", words.say("cli", "today.stage_of", stage=str(decision.stage), last=str(last)))
    if decision.days_per_week:
        yield named("days_per_week", words.say("cli", "today.sessions_a_week", count=decision.days_per_week))
    if decision.next_session and decision.next_session_on and not decision.due:
        line = session_line(decision.next_session, words)
        told = words.say("cli", "today.next_on", day=decision.next_session_on, session=line)
        yield named("next_session", told)
    if decision.mode is not Mode.STOPPED:  # that ends when somebody has looked, not on a day
        yield named("good_until", _good_until(decision, words))
    if decision.ignored:
        yield named("ignored", words.say("cli", "today.left_out", count=decision.ignored))


def _good_until(decision: Decision, words: Words) -> str:
    if decision.good_until is None:
        return words.say("cli", "today.open")
    return words.say("cli", "day", day=decision.good_until)


def _reasons(reasons: Sequence[Reason], meanwhile: Sequence[str], words: Words, width: int) -> Iterator[str]:
    yield ""
    yield words.say("cli", "today.why")
    for reason in reasons:
        says, to_do = reason_in_words(reason, words, meanwhile)
        yield from bullets([says], width)
        yield from wrap(to_do, width, f"{INDENT * 2}→ ") if to_do else ()
        yield from wrap(rests_on(reason.sources, reason.certainty, words), width, INDENT * 2)


def _attention(
    found: Sequence[Attention], meanwhile: Sequence[str], words: Words, width: int
) -> Iterator[str]:
    if found:
        yield ""
        yield words.say("cli", "today.attention")
    for each in found:
        says = rule_in_words(each.rule, each.figures, words, resting=bool(meanwhile)).says
        urgency = words.say("symptoms", f"urgency.{each.urgency}")
        told = words.say("cli", "today.seen_since", urgency=urgency, says=says, day=each.first_seen)
        yield from bullets([told], width, "!")


def _evidence(evidence: Sequence[str], words: Words, width: int) -> Iterator[str]:
    if evidence:
        yield ""
        yield words.say("cli", "today.evidence")
    for paragraph in evidence:
        yield from wrap(paragraph, width, INDENT)
