"""The summary at the end: the whole course, what goes on, and what to do when it comes back."""

from __future__ import annotations

from collections.abc import Iterator

from backstride.book.words import Words
from backstride.heart.decision import Decision, decide
from backstride.heart.programme import Programme
from backstride.heart.schedule import DAYS_IN_A_WEEK
from backstride.heart.state import Mode
from backstride.heart.symptoms import NOW
from backstride.outcomes.active_weeks import ActiveWeek
from backstride.outcomes.how_it_stood import Stood
from backstride.outcomes.papers.about import About
from backstride.outcomes.papers.agreed import contact_lines, goal_lines
from backstride.outcomes.papers.course_in_figures import (
    asks_now,
    pain_figures,
    sessions_told,
    week_figure,
    where_it_stands,
)
from backstride.outcomes.papers.measures_told import measure_figures
from backstride.outcomes.papers.paper import Figure, Paper, Says, Section
from backstride.outcomes.papers.parts import DOMAIN, head_of, left_out, needs_section, own_words, signed
from backstride.outcomes.papers.programme_called import programme_called

WEEK_12 = 12
MOST_STAGES = 16
CONTACTS = 12
CAME = ("began", "up", "back", "moved")
BACK_SIGNS = NOW[:6]
"""The emergency signs that begin in the back."""


def discharge(about: About, words: Words) -> Paper:
    """The summary, in the language of the words."""
    say, decision = Says(words, DOMAIN), decide(about.outcome.course)
    return Paper(
        lang=words.lang,
        title=say("end.title"),
        head=head_of(about, say),
        sections=(
            *own_words(about, say),
            Section(say("course.heading"), figures=tuple(_course(about, decision, say))),
            *_measures(about, say),
            Section(say("stages.heading"), lines=tuple(_stages(about, say))),
            needs_section(about, say),
            _goes_on(about, decision, say),
            Section(
                say("contacts.heading"), lines=contact_lines(about, say, CONTACTS) or (say("contacts.none"),)
            ),
            _comes_back(about, say),
            left_out(about, say),
        ),
        signed=signed(about),
        foot=say("foot"),
        author=about.writes.clinic,
    )


def _course(about: About, decision: Decision, say: Says) -> Iterator[Figure]:
    outcome = about.outcome
    yield _start(about, say)
    yield where_it_stands(about, decision, say)
    yield sessions_told(outcome, say)
    yield from _weeks(about, say)
    if "pain" in about.sees:
        yield from pain_figures(outcome, say)


def _start(about: About, say: Says) -> Figure:
    """As it was told on that day: later enrolments and screenings told of other days."""
    began = about.outcome.began
    parts = [say("start.is", day=say.full_day(began))]
    enrolled = [entry for day, entry in about.outcome.course.diary.of("enrolled") if day == began]
    for entry in enrolled[-1:]:
        parts.append(say("start.walks", minutes=say.minutes(entry.says["walk_tolerance_min"])))
        if "pain" in about.sees:
            parts.append(say(f"back.{entry.says['back_state']}"))
    return Figure(say("start"), " ".join(parts), say("from.enrolled"))


def _weeks(about: About, say: Says) -> Iterator[Figure]:
    """The first week, the twelfth, and the last one that is over."""
    outcome = about.outcome
    own = [each for each in outcome.weeks if each.week.first >= outcome.began]
    whole = [each for each in own if not each.week.in_progress]
    if not whole:
        return
    chosen: dict[str, ActiveWeek] = {"first": whole[0]}
    if len(whole) >= WEEK_12:
        chosen["twelve"] = whole[WEEK_12 - 1]
    chosen["now"] = whole[-1]
    for name, week in chosen.items():
        yield week_figure(say(f"week.{name}"), week, outcome, say)


def _measures(about: About, say: Says) -> Iterator[Section]:
    figures = tuple(measure_figures(about.outcome, say)) if "pain" in about.sees else ()
    if figures:
        yield Section(say("measures.heading"), figures=figures)


def _stages(about: About, say: Says) -> Iterator[str]:
    """How the stages followed each other, oldest first; of a long course the last ones."""
    came = [each for each in about.outcome.days if each.how in CAME]
    if not came:
        yield say("stages.none")
        return
    ups, backs = (sum(each.how == how for each in came) for how in ("up", "back"))
    yield say(
        "stages.counts",
        ups=ups,
        backs=backs,
        first=say.full_day(came[0].day),
        last=say.full_day(came[-1].day),
    )
    if len(came) > MOST_STAGES:
        yield say("earlier", count=len(came) - MOST_STAGES)
    yield "; ".join(_came(each, say) for each in came[-MOST_STAGES:]) + "."


def _came(stood: Stood, say: Says) -> str:
    return say(f"stages.{stood.how}", day=say.full_day(stood.day), stage=stood.stage)


def _goes_on(about: About, decision: Decision, say: Says) -> Section:
    """What goes on from here: the dose that is kept, and the goal."""
    lines = []
    if decision.mode is Mode.MAINTENANCE:
        lines.append(say("goes_on.keeps"))
    elif decision.mode is Mode.LEFT:
        lines.append(say("goes_on.left"))
    return Section(say("goes_on.heading"), (asks_now(decision, say),), (*lines, *goal_lines(about, say)))


def _comes_back(about: About, say: Says) -> Section:
    """General advice, with the figures of the programme."""
    programme = about.outcome.course.programme
    signs = [say.words.say("symptoms", f"symptom.{sign}.name") for sign in BACK_SIGNS]
    ring = say("back.ring", number=about.number) if about.number else say("back.ring.local")
    lines = (
        say("back.common"),
        say("back.ease", share=_value(programme, "eased_share")),
        say(
            "back.see",
            days=_value(programme, "flare_not_easing_days"),
            lasting=_value(programme, "flare_lasting_days"),
            count=_value(programme, "flares_often_count"),
            weeks=_value(programme, "flares_often_days") // DAYS_IN_A_WEEK,
        ),
        f"{say('back.emergency', signs=signs)} {ring}",
        say(
            "from.programme", programme=programme_called(programme, say.words.lang), version=programme.version
        ),
    )
    return Section(say("back.heading"), lines=lines)


def _value(programme: Programme, name: str) -> int:
    return int(programme.value(name))
