"""What holds for every questionnaire, whatever its file says: seen on tiny ones made by hand."""

from __future__ import annotations

from backstride.heart.answers import check_answers
from backstride.heart.clearance import screen
from backstride.heart.condition import Answered
from backstride.heart.parameters import Figure
from backstride.heart.questionnaire import Question, Questionnaire, Rule, Topic
from tests.spec.screening.person import ON

YEAR = Figure(12, "months", "apss", "confirmed")
MINUTES = Question("minutes", "number", most=60, unit="minutes")
SHORT = Answered("minutes", "below", limit=10)


def rule(name: str, **given: object) -> Rule:
    plain = {
        "outcome": "clear_gently",
        "urgency": "routine",
        "scope": ("walk",),
        "sources": ("backstride-opinion",),
        "certainty": "opinion",
    }
    return Rule(name, **{**plain, **given})  # type: ignore[arg-type]


def questionnaire(*rules: Rule, question: Question = MINUTES) -> Questionnaire:
    return Questionnaire("tiny", "1", (Topic("all", (question,)),), rules, YEAR, {})


def test_without_rules_everybody_is_clear() -> None:
    for run in (False, True):
        result = screen(questionnaire(), {"minutes": 20}, on=ON, programme_needs_run=run)
        assert (result.outcome, result.scope, result.pace) == ("clear", ("walk", "run"), "normal")
        assert (result.reasons, result.symptoms) == ((), ())


def test_a_programme_whose_running_any_rule_closes_is_asked_about_first() -> None:
    closes = questionnaire(rule("walk.only"))
    assert screen(closes, {"minutes": 20}, on=ON, programme_needs_run=False).outcome == "clear_gently"
    waiting = screen(closes, {"minutes": 20}, on=ON, programme_needs_run=True)
    assert (waiting.outcome, waiting.scope) == ("ask_first", ("walk",))


def test_an_emergency_is_not_softened_by_that() -> None:
    stops = questionnaire(rule("stop", outcome="stop_now", scope=()))
    assert screen(stops, {"minutes": 20}, on=ON, programme_needs_run=True).outcome == "stop_now"


def test_a_stand_in_shows_answers_like_any_rule() -> None:
    lifted = rule("short", when=(SHORT,), unless=(SHORT,), instead="short.seen")
    stand_in = rule(
        "short.seen", stands_in=True, shows=(("minutes", "minutes"),), figures=(("months", YEAR),)
    )
    result = screen(questionnaire(lifted, stand_in), {"minutes": 4}, on=ON, programme_needs_run=False)
    assert [(each.rule, each.figures) for each in result.reasons] == [
        ("short.seen", (("months", 12), ("minutes", 4)))
    ]


def test_an_answer_that_is_not_there_is_not_shown() -> None:
    shows = rule("shows", shows=(("minutes", "no_such_question"),))
    assert (
        screen(questionnaire(shows), {"minutes": 4}, on=ON, programme_needs_run=False).reasons[0].figures
        == ()
    )


def test_a_year_may_be_bounded_on_both_sides() -> None:
    born = Question("born", "year", least=18, most=120)
    for year, problems in ((1905, 1), (1906, 0), (2008, 0), (2009, 1)):
        found = check_answers(questionnaire(question=born), {"born": year}, on=ON, programme_needs_run=False)
        assert len(found) == problems
    (problem,) = check_answers(questionnaire(question=born), {"born": 2009}, on=ON, programme_needs_run=False)
    assert problem.would_be_right == ("1906", "2008")
