"""What opens sessions and what keeps them shut: a screening, or a clinician's clear."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from backstride.heart.adults import born_in
from backstride.heart.alphabet import Event, Kind
from backstride.heart.answers import AnswerProblem, AnswersRefused
from backstride.heart.clearance import Clearance, months_later
from backstride.heart.clocks import BACK_STATES, back_state_on, began_at_the_latest
from backstride.heart.entries import Entry, JournalRefused, Problem
from backstride.heart.fields import JSON, read_day
from backstride.heart.memory import Memory
from backstride.heart.run_gate import is_shut, may_walk_instead, screen_for
from backstride.heart.signs import tell_symptoms
from backstride.heart.state import STRICTNESS, Mode, Pace
from backstride.heart.symptoms import NO_RUNNING, URGENCY, Urgency
from backstride.heart.telling import Telling, Told


def screened(telling: Telling) -> Iterator[Told]:
    """A screening, and what it opens or shuts."""
    memory, answers = telling.memory, telling.entry.says["answers"]
    clearance = _clearance_from(telling)
    _keep_in_mind(memory, clearance, answers, telling.day)
    figures = {"outcome": clearance.outcome, "rules": tuple(reason.rule for reason in clearance.reasons)}
    if clearance.outcome == "stop_now":
        memory.cleared.stops.setdefault(telling.first_id, telling.day)
        memory.cleared.last_sign = telling.day
        yield Event(Kind.SCREENED_STOP), figures
        yield from _tell_signs(telling, clearance, "now")
    elif memory.cleared.is_clear:
        yield from _opened(telling, clearance, figures)
    elif clearance.outcome == "ask_first":
        yield Event(Kind.SCREENED_ASK), figures
        yield from _tell_signs(telling, clearance, "today", "this_week")
    else:  # clear for shorter walks than the programme's, and running was not asked about
        yield Event(Kind.CONDITION_CHANGED), {"programme": memory.programme.id}
        yield from _tell_signs(telling, clearance, "this_week")
    yield from tell_what_is_kept(memory)


def _keep_in_mind(memory: Memory, clearance: Clearance, answers: Mapping[str, Any], day: date) -> None:
    cleared = memory.cleared
    cleared.scope, cleared.pace, cleared.by_a_word = clearance.scope, clearance.pace, False
    cleared.pace_because = clearance.pace_because
    cleared.run_told = (day, clearance.run_until) if clearance.run_until else None
    cleared.walk_minutes = _walk_minutes(answers)
    cleared.birth_year = born_in(answers, day)
    cleared.is_clear = _opens(memory, clearance)
    cleared.expires_on = clearance.expires_on if cleared.is_clear else None
    _take_over_the_back_state(memory, answers.get("back_state"), day)


def _opens(memory: Memory, clearance: Clearance) -> bool:
    """Whether sessions open. Where only running is shut, they do if its sessions can be walked in comfort."""
    if is_shut(memory):
        return "walk" in clearance.scope and may_walk_instead(memory)
    return clearance.outcome in ("clear", "clear_gently")


def _opened(telling: Telling, clearance: Clearance, figures: dict[str, Any]) -> Iterator[Told]:
    memory = telling.memory
    if _was_seen(telling):
        _lift(memory)
        seen = {**figures, **_seen(telling.entry.says)}
        yield Event(Kind.SCREENED_SEEN, pace=pace_on(memory, telling.day)), seen
    else:
        yield Event(Kind.SCREENED_CLEAR, pace=pace_on(memory, telling.day)), figures
        yield from _tell_signs(telling, clearance, "this_week")


def _walk_minutes(answers: Mapping[str, Any]) -> float | None:
    told = answers.get("walk_minutes")
    return float(told) if isinstance(told, int | float) and not isinstance(told, bool) else None


def _take_over_the_back_state(memory: Memory, told: JSON, day: date) -> None:
    """The newest word about the back counts; an episode that is told anew grows older from then on."""
    person = memory.person
    if person is None or told not in BACK_STATES:
        return
    by_days = back_state_on(memory, person, day)
    outweighed = told == person.back_state and by_days == "acute"  # the word is no news
    if told == by_days or outweighed:
        return
    person.back_state, memory.condition_told = told, day
    person.episode_began = began_at_the_latest(told, day, memory.programme.values)


def _tell_signs(telling: Telling, clearance: Clearance, *urgencies: Urgency) -> Iterator[Told]:
    """The signs that a screening's reasons name, of these urgencies: told, and looked at by nobody yet."""
    reasons = [dict(reason.figures) for reason in clearance.reasons if reason.urgency in urgencies]
    signs = dict.fromkeys(str(figures.get("symptom")) for figures in reasons)
    told = tuple(sign for sign in signs if URGENCY.get(sign) in urgencies)
    yield from tell_symptoms(telling.memory, telling.day, told, telling.first_id)


def _clearance_from(telling: Telling) -> Clearance:
    says = telling.entry.says
    questionnaire = telling.book.questionnaire(says["questionnaire"])
    try:
        return screen_for(telling.memory, questionnaire, says["answers"], telling.day)
    except AnswersRefused as refused:
        raise JournalRefused(
            Problem(0, f"{telling.entry.id} answers.{problem.question}", problem.what, _right(problem))
            for problem in refused.problems
        ) from None


def _right(problem: AnswerProblem) -> str:
    between = " to " if problem.kind in ("number", "year") else " or "
    return between.join(problem.would_be_right) or "an answer to that question"


def _seen(says: Mapping[str, Any]) -> dict[str, Any]:
    return {"seen_by": says["seen_by"], "seen_on": read_day(says["seen_on"])}


def _was_seen(telling: Telling) -> bool:
    """A dated statement of who saw the person: since the last sign, and not in the future."""
    seen_on = read_day(telling.entry.says.get("seen_on"))
    if seen_on is None or not telling.entry.says["seen_by"].strip():
        return False
    return (telling.memory.cleared.last_sign or seen_on) <= seen_on <= telling.day


def clinician_cleared(telling: Telling, figures: dict[str, Any]) -> Iterator[Told]:
    """A clinician's clear: it lifts the emergencies that it is about, and no other.

    One that names what it is about lifts no sign for the same day that was told in another entry: that may
    have come from a phone without a network, and nobody has looked at it. One that names nothing is about
    everything.
    """
    memory, entry = telling.memory, telling.entry
    scope = ("walk", "run") if entry.says.get("scope") == "run" else ("walk",)
    cleared = memory.cleared
    cleared.scope, cleared.run_told = scope, None
    cleared.is_clear = cleared.by_a_word = True
    cleared.expires_on = months_later(telling.day, int(memory.programme.values["clear_holds_months"]))
    was_stopped = bool(cleared.stops)
    for each in entry.about:
        cleared.stops.pop(each, None)
    lifts = was_stopped and not cleared.stops
    missed = _signs_missed(memory, entry) if entry.about and not cleared.stops else {}
    if not cleared.stops:
        _lift(memory)
        cleared.pace = _WORD_GIVEN.get(cleared.pace, cleared.pace)
    pace = pace_on(memory, telling.day)
    yield Event(Kind.CLINICIAN_LIFT if lifts else Kind.CLINICIAN_CLEAR, pace=pace), figures
    for sign, (told_on, told_in) in missed.items():
        yield from tell_symptoms(memory, told_on, (sign,), told_in)
    yield from tell_what_is_kept(memory)


_WORD_GIVEN = {"easy": "slow"}
"""What a clinician's clear leaves of a screening's pace: the same that the questionnaire gives for a word."""


def _signs_missed(memory: Memory, entry: Entry) -> dict[str, tuple[date, str]]:
    """Signs for the same day that the word is not about."""
    cleared = memory.cleared
    return {
        sign: (day, cleared.told_in[sign])
        for sign, day in cleared.symptoms.items()
        if URGENCY[sign] == "today" and cleared.told_in[sign] not in entry.about
    }


def _lift(memory: Memory) -> None:
    memory.cleared.stops.clear()
    memory.cleared.symptoms.clear()
    memory.cleared.told_in.clear()
    memory.cleared.to_look_at.clear()


def pace_on(memory: Memory, day: date) -> Pace:
    """The strictest of what screening, back state, run gate and all that nobody has looked at allow."""
    paces = [Pace(memory.cleared.pace), *(PACE_UNTIL_SEEN[rule] for rule in memory.cleared.to_look_at)]
    if memory.cleared.symptoms:
        sore_bone = any(sign in NO_RUNNING for sign in memory.cleared.symptoms)
        paces.append(Pace.WALK_ONLY if sore_bone else Pace.EASY)
    if memory.person:
        paces.append(_BACK_STATE_PACE.get(back_state_on(memory, memory.person, day), Pace.NORMAL))
    if is_shut(memory):
        paces.append(Pace.WALK_ONLY)
    return max(paces, key=STRICTNESS.__getitem__)


def why_slow(memory: Memory, day: date) -> tuple[str, ...]:
    """What makes steps up slow for this person: rules of the screening, and the state of the back."""
    because = memory.cleared.pace_because if Pace(memory.cleared.pace) is Pace.SLOW else ()
    state = back_state_on(memory, memory.person, day) if memory.person else ""
    return (*because, state) if _BACK_STATE_PACE.get(state) is Pace.SLOW else because


PACE_UNTIL_SEEN = {"legs.unresolved": Pace.WALK_ONLY, "clinician.refer": Pace.EASY}
"""What these allow until somebody has looked, as the machine does when they are told."""
_BACK_STATE_PACE = {"acute": Pace.EASY, "easing": Pace.SLOW}


def tell_what_is_kept(memory: Memory) -> Iterator[Told]:
    """Whoever is active enough already keeps the stage they start on, once sessions have opened."""
    if memory.keeps and memory.state.mode is Mode.ACTIVE:
        kept, memory.keeps = memory.keeps, None
        yield Event(Kind.CHOSEN), kept
