"""Adding a reported symptom, a tick or a worse answer never gives a milder result."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.heart.clearance import OUTCOMES, PACES, Clearance
from tests.spec.screening.person import WELL, born, questionnaire, rules, screened

LISTS = {
    question.id: question.choices
    for question in questionnaire().questions.values()
    if question.kind in ("list", "symptom_list")
}
TICKS = [(question, choice) for question, choices in LISTS.items() for choice in choices]
# question: its answers from best to worst
WORSE: dict[str, tuple[object, ...]] = {
    "signs_seen": ("yes", "no"),
    "active_now": ("yes", "no"),
    "word": ("run", "walk", "not_asked"),
    "flare_lately": ("no", "yes"),
    "leg_injury": ("no", "yes"),
    "runner": ("no", "yes"),
    "pregnancy": ("no", "birth_recent", "pregnant"),
    "trend": ("better", "same", "worse"),
    "walk_minutes": (60, 5, 4, 3, 2, 0),
    "brisk_days": (7, 3, 2, 0),
    "settled_weeks": (10, 4, 3, 0),
    "birth_year": (born(19), born(45), born(46), born(64), born(65), born(90)),
}
STATES = ("acute", "easing", "chronic", "recovered", "never")


def not_milder(before: Clearance, after: Clearance) -> bool:
    return (
        OUTCOMES.index(after.outcome) >= OUTCOMES.index(before.outcome)
        and set(after.scope) <= set(before.scope)
        and (not after.scope or PACES.index(after.pace) >= PACES.index(before.pace))
    )


@st.composite
def anybody(draw: st.DrawFn) -> dict[str, object]:
    ticks = {
        question: draw(st.lists(st.sampled_from(choices), unique=True, max_size=3))
        for question, choices in LISTS.items()
        if draw(st.booleans())
    }
    worse = {question: draw(st.sampled_from(answers)) for question, answers in WORSE.items()}
    return {**ticks, **worse, "back_state": draw(st.sampled_from(STATES))}


def worsened(person: dict[str, object]) -> Iterator[dict[str, object]]:
    """Every person who is worse off by one tick or one answer."""
    for question, choice in TICKS:
        ticked = person.get(question, [])
        assert isinstance(ticked, list)
        if choice not in ticked:
            yield {**person, question: [*ticked, choice]}
    for question, answers in WORSE.items():
        for worse in answers[answers.index(person.get(question, WELL[question])) + 1 :]:
            yield {**person, question: worse}


@given(anybody(), st.booleans(), st.data())
def test_whoever_is_worse_off_is_never_sent_on_more_freely(
    person: dict[str, object],
    run: bool,
    data: st.DataObject,
) -> None:
    worse = data.draw(st.sampled_from(list(worsened(person))))
    assert not_milder(screened(person, run=run), screened(worse, run=run))


def ticked(state: str, ticks: tuple[tuple[str, str], ...], *, run: bool) -> Clearance:
    lists = {question: [choice for other, choice in ticks if other == question] for question, _ in ticks}
    return screened(lists, run=run, back_state=state)


@pytest.mark.parametrize("run", [False, True])
@pytest.mark.parametrize("state", STATES)
def test_each_tick_alone_and_each_on_top_of_another(state: str, run: bool) -> None:
    none = ticked(state, (), run=run)
    alone = {tick: ticked(state, (tick,), run=run) for tick in TICKS}
    assert [tick for tick in TICKS if not not_milder(none, alone[tick])] == []
    pairs = {pair: ticked(state, pair, run=run) for pair in combinations(TICKS, 2)}
    assert [pair for pair in pairs for tick in pair if not not_milder(alone[tick], pairs[pair])] == []


@given(anybody(), st.booleans())
def test_being_told_to_wait_is_never_better_than_any_other_word(
    person: dict[str, object],
    run: bool,
) -> None:
    assert not_milder(screened(person, run=run), screened(person, run=run, word="wait"))


@given(anybody(), st.booleans())
def test_an_emergency_sign_is_worst_for_everybody(person: dict[str, object], run: bool) -> None:
    assert screened(person, run=run, emergency_back=["saddle_numbness"]).outcome == "stop_now"


@given(anybody())
def test_whoever_may_walk_but_not_run_is_told_what_is_missing(person: dict[str, object]) -> None:
    result = screened(person, run=True)
    if result.scope == ("walk",):
        assert result.outcome == "ask_first"
        assert any(rule.startswith("gate.") for rule in rules(result))


@given(anybody(), st.booleans())
def test_sessions_wait_exactly_where_the_outcome_says_so(person: dict[str, object], run: bool) -> None:
    result = screened(person, run=run)
    clear = result.outcome in ("clear", "clear_gently")
    assert (not result.scope) <= (not clear)
    assert (result.expires_on is None) == (not result.scope)
    if clear:
        assert ("run" if run else "walk") in result.scope
