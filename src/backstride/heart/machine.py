"""The machine: one step from where a person stands, by what happened, to where they stand next.

    step(programme, state, event) -> (state, verdict)

This one function is explained to people (a verdict names its rules), proven (every reachable state
is visited and the safety laws are checked on each edge) and replayed. There is no second copy of the
rules anywhere. Every threshold was settled before an event got here, so what is left is words.
"""

from __future__ import annotations

from collections.abc import Callable

from backstride.heart.alphabet import DONE, FLARED, IRRITATED, OVER, UNKNOWN, Ended, Event, Kind
from backstride.heart.parameters import CEILINGS
from backstride.heart.programme import Programme
from backstride.heart.state import SESSIONS_WAIT, STRICTNESS, Ease, Kept, Mode, Pace, State
from backstride.heart.verdict import Action, Verdict

Step = Callable[[Programme, State, Event], tuple[State, Verdict]]
Told = tuple[State, Verdict]


def step(programme: Programme, state: State, event: Event) -> Told:
    """One step. Pure: the same three always give the same two."""
    deaf = state.stage == 0 and event.kind not in _BEFORE_ENROLMENT
    rule = _not_enrolled if deaf else _RULES[event.kind]
    after, verdict = rule(programme, state, event)
    if after.mode is Mode.STOPPED:
        return after, verdict._replace(action=Action.REFER_URGENT)
    return after, verdict


def _not_enrolled(programme: Programme, state: State, event: Event) -> Told:
    """Nothing is prescribed, nothing is earned; but after leaving, what hurts eases a course to come."""
    back = event.kind in (Kind.FLARE_UP, Kind.FLARE_DAY) or event.response is FLARED
    legs = event.kind in (Kind.LEGS_SORE, Kind.LEGS_STILL_SORE)
    if state.mode is Mode.LEFT and (back or legs):
        state = _ease(state, Ease.LEGS if legs else Ease.BACK)
    return _say(state, Action.NONE, "waiting.not_enrolled")


def _say(state: State, action: Action, *rules: str) -> Told:
    return state, Verdict(action, rules)


# -- sessions ---------------------------------------------------------------------------------


def _session(programme: Programme, state: State, event: Event) -> Told:
    if event.response is FLARED:
        return _flared(state)
    if event.response is IRRITATED or event.ended is Ended.PAIN:
        calmer = state._replace(settled=0, way_out=0)
        return _say(calmer, Action.HOLD, "progression.hold_irritated")
    if event.response is UNKNOWN:
        return _say(state, Action.HOLD, "progression.hold_unknown")
    return _settled(programme, state._replace(struck=False) if state.struck else state, event)


def _settled(programme: Programme, state: State, event: Event) -> Told:
    if state.mode in SESSIONS_WAIT:
        return _say(state, Action.NONE, "waiting.session_noted")
    if event.ended is OVER:
        return _say(state, Action.HOLD, "progression.hold_over")
    if state.ease is not Ease.NO:
        return _one_more_on_the_way_out(programme, state)
    if event.ended is not DONE:
        return _say(state, Action.HOLD, f"progression.hold_{event.ended}")
    if state.mode is Mode.MAINTENANCE:
        return _say(state, Action.MAINTAIN, "maintenance.keep")
    if STRICTNESS[state.pace] >= STRICTNESS[Pace.EASY]:
        return _say(state, Action.HOLD, "progression.hold_no_step_up")
    return _credit(programme, state)


def _credit(programme: Programme, state: State) -> Told:
    settled = state.settled + 1
    if settled < programme.needed(state.stage, state.pace is Pace.SLOW):
        return _say(state._replace(settled=settled), Action.HOLD, "progression.count")
    if state.stage >= programme.last_stage:
        top = state._replace(mode=Mode.MAINTENANCE, settled=0)
        return _say(top, Action.MAINTAIN, "progression.top")
    return _say(state._replace(stage=state.stage + 1, settled=0), Action.PROGRESS, "progression.step_up")


def _skipped(programme: Programme, state: State, event: Event) -> Told:
    return _say(state, Action.HOLD, "progression.no_catch_up")


# -- bad days ---------------------------------------------------------------------------------


def _flared(state: State) -> Told:
    rules = ("flare.reduce", "flare.twice") if state.struck else ("flare.reduce",)
    return _say(_ease(state, Ease.BACK)._replace(struck=True), Action.STEP_BACK, *rules)


def _flare_up(programme: Programme, state: State, event: Event) -> Told:
    return _say(_ease(state, Ease.BACK), Action.EASE, "flare.reported")


def _flare_day(programme: Programme, state: State, event: Event) -> Told:
    """Still the same flare-up: stay eased, one rung down already, and start the way out again."""
    return _say(_ease(state, Ease.BACK, down=0), Action.EASE, "flare.still")


def _legs_sore(programme: Programme, state: State, event: Event) -> Told:
    return _say(_ease(state, Ease.LEGS), Action.EASE, "legs.ease")


def _legs_still_sore(programme: Programme, state: State, event: Event) -> Told:
    return _say(_ease(state, Ease.LEGS, down=0), Action.EASE, "legs.still")


def _ease(state: State, ease: Ease, down: int = 1) -> State:
    """Eased, and on a lower rung for afterwards. Sore legs outlast a sore back, and holds outlast both."""
    eased = state._replace(
        stage=max(state.stage - down, min(state.stage, 1)),
        settled=0,
        way_out=0,
        ease=Ease.LEGS if Ease.LEGS in (ease, state.ease) else ease,
    )
    return eased if state.mode in SESSIONS_WAIT else _go_on(eased)


def _usual_morning(programme: Programme, state: State, event: Event) -> Told:
    if state.ease is Ease.BACK and state.mode not in SESSIONS_WAIT:
        return _one_more_on_the_way_out(programme, state)
    return _say(state, Action.HOLD, "flare.usual_morning")


def _one_more_on_the_way_out(programme: Programme, state: State) -> Told:
    way_out = state.way_out + 1
    why = "legs" if state.ease is Ease.LEGS else "flare"
    if way_out < programme.values["way_out_sessions"]:
        return _say(state._replace(way_out=way_out), Action.HOLD, f"{why}.way_out")
    back = state._replace(mode=Mode.ACTIVE, ease=Ease.NO, way_out=0)
    return _say(back, Action.START, f"{why}.return")


def _flare_not_easing(programme: Programme, state: State, event: Event) -> Told:
    if state.ease is Ease.NO:
        return _say(state, Action.NONE)  # nothing is eased, so there is nothing to say
    if state.mode in SESSIONS_WAIT:
        return _say(state, Action.HOLD, "flare.not_easing")
    return _say(_wait_for_a_screen(state), Action.ASK_FIRST, "flare.not_easing")


# -- symptoms and answers that someone must see ------------------------------------------------


def _symptom_now(programme: Programme, state: State, event: Event) -> Told:
    return _say(_waiting(state, Mode.STOPPED), Action.REFER_URGENT, "symptom.now")


def _symptom_today(programme: Programme, state: State, event: Event) -> Told:
    return _say(_wait_for_a_word(state), Action.ASK_FIRST, "symptom.today")


def _holds_the_dose(pace: Pace, rule: str) -> Callable[[Programme, State, Event], Told]:
    """Sessions may go on at the same dose or easier; no step up until someone has looked."""

    def rule_for(programme: Programme, state: State, event: Event) -> Told:
        if state.mode in _WAITS_FOR_A_CLEARANCE or state.stage == 0:  # what opens gives a pace
            return _say(state, Action.HOLD, rule)
        stricter = max(state.pace, pace, key=STRICTNESS.__getitem__)
        return _say(state._replace(pace=stricter, settled=0), Action.HOLD, rule)

    return rule_for


def _only_says(rule: str) -> Callable[[Programme, State, Event], Told]:
    """A figure that changes no dose, and that somebody should see."""
    return lambda programme, state, event: _say(state, Action.HOLD, rule)


def _asks_again(rule: str) -> Callable[[Programme, State, Event], Told]:
    """No step up, and a screen before the next session."""
    return lambda programme, state, event: _say(_wait_for_a_screen(state), Action.ASK_FIRST, rule)


# -- time away --------------------------------------------------------------------------------


def _gap_short(programme: Programme, state: State, event: Event) -> Told:
    lower = _lowered(state, programme.ladder.after_short_gap[state.stage])
    return _say(lower, Action.STEP_BACK, "gap.short")


def _gap_middle(programme: Programme, state: State, event: Event) -> Told:
    lower = _lowered(state, programme.ladder.after_middle_gap[state.stage])
    return _say(lower, Action.STEP_BACK, "gap.middle")


def _gap_long(programme: Programme, state: State, event: Event) -> Told:
    lower = _lowered(state, programme.ladder.after_long_gap[state.stage])
    return _say(_wait_for_a_screen(lower), Action.ASK_FIRST, "gap.long")


def _lowered(state: State, stage: int) -> State:
    lower = state._replace(stage=stage, settled=0, way_out=0)
    return lower if state.mode in SESSIONS_WAIT else _go_on(lower)


# -- waiting, and going on --------------------------------------------------------------------


def _waiting(state: State, mode: Mode) -> State:
    """Sessions wait. Whatever lifts the wait gives a pace, so none is remembered."""
    return state._replace(mode=mode, settled=0, way_out=0, pace=Pace.NORMAL)


def _wait_for_a_screen(state: State) -> State:
    if state.mode in (Mode.STOPPED, Mode.ASK_FIRST, Mode.LEFT):
        return state
    return _waiting(state, Mode.NOT_SCREENED)


def _wait_for_a_word(state: State) -> State:
    return state if state.mode in (Mode.STOPPED, Mode.LEFT) else _waiting(state, Mode.ASK_FIRST)


def _go_on(state: State) -> State:
    """Back to sessions: eased if it still has to be, and never past a clinician's hold."""
    if state.stage == 0:
        return _waiting(state, Mode.NOT_SCREENED)
    if state.kept is not Kept.NO:
        return state._replace(mode=Mode.HELD if state.kept is Kept.HELD else Mode.PAUSED)
    return state._replace(mode=Mode.FLARE if state.ease is Ease.BACK else Mode.ACTIVE)


def _screened(lifts: tuple[Mode, ...]) -> Callable[[Programme, State, Event], Told]:
    """A clear result. It opens what it may lift, and renews the pace where sessions go on."""

    def rule_for(programme: Programme, state: State, event: Event) -> Told:
        if state.mode in lifts:
            return _say(_go_on(_paced(state, event)), Action.START, "clearance.given")
        if state.mode in (Mode.STOPPED, Mode.ASK_FIRST):
            return _say(state, Action.NONE, "clearance.word_needed")
        if state.mode is Mode.LEFT:
            return _say(state, Action.NONE, "clearance.given")
        return _say(_paced(state, event), Action.HOLD, "clearance.renewed")

    return rule_for


def _paced(state: State, event: Event) -> State:
    return state._replace(pace=event.pace or Pace.NORMAL, settled=0)


def _screened_ask(programme: Programme, state: State, event: Event) -> Told:
    return _say(_wait_for_a_word(state), Action.ASK_FIRST, "clearance.ask_first")


def _screened_stop(programme: Programme, state: State, event: Event) -> Told:
    return _say(_waiting(state, Mode.STOPPED), Action.REFER_URGENT, "clearance.stop_now")


def _enrolled(programme: Programme, state: State, event: Event) -> Told:
    """A new start: from the beginning, or after leaving. Enrolling again never raises a dose."""
    if state.stage == 0:
        mode = Mode.NOT_SCREENED if state.mode is Mode.LEFT else state.mode
        stage = min(event.stage, state.left_on or event.stage)
        begun = state._replace(mode=mode, stage=stage, left_on=0)
        return _say(begun, Action.START, "start.first_dose")
    return _say(_lowered(state, min(state.stage, event.stage)), Action.HOLD, "start.again")


def _left(programme: Programme, state: State, event: Event) -> Told:
    """Leaving ends everything but a stop, what a professional must look at first, a hold, and an ease."""
    if state.mode is Mode.STOPPED:
        return _say(state, Action.REFER_URGENT, "waiting.stopped")
    if state.mode is Mode.ASK_FIRST:
        return _say(state, Action.ASK_FIRST, "waiting.ask_first")
    kept = Kept.HELD if state.kept is Kept.HELD else Kept.NO
    left_on = 0 if state.ease is Ease.NO else state.stage or state.left_on
    gone = State(Mode.LEFT, struck=state.struck, ease=state.ease, kept=kept, left_on=left_on)
    return _say(gone, Action.NONE, "person.left")


# -- the clinician's word, and the person's ----------------------------------------------------


def _set_stage(programme: Programme, state: State, event: Event) -> Told:
    if event.stage > programme.last_stage:
        return _say(state, Action.NONE, "clinician.no_such_stage")
    here, there = programme.ladder.full[state.stage].dose, programme.ladder.full[event.stage].dose
    if event.too_far or not programme.ladder.allows(here, there, CEILINGS):
        return _say(state, Action.NONE, "clinician.jump_refused")
    moved = state._replace(stage=event.stage, settled=0)
    action = Action.PROGRESS if event.stage > state.stage else Action.STEP_BACK
    return _say(moved if state.mode in SESSIONS_WAIT else _go_on(moved), action, "clinician.set_stage")


def _keep(state: State, kept: Kept) -> State:
    """Sessions wait until somebody resumes; a hold is stronger than a pause."""
    stronger = Kept.HELD if Kept.HELD in (kept, state.kept) else kept
    waiting = state._replace(kept=stronger, settled=0, way_out=0)
    return waiting if state.mode in _WAITS_FOR_A_CLEARANCE else _go_on(waiting)


def _hold(programme: Programme, state: State, event: Event) -> Told:
    return _say(_keep(state, Kept.HELD), Action.PAUSE, "clinician.hold")


def _withdrawn(programme: Programme, state: State, event: Event) -> Told:
    return _say(_keep(state, Kept.HELD), Action.PAUSE, "programme.withdrawn")


def _pause(programme: Programme, state: State, event: Event) -> Told:
    return _say(_keep(state, Kept.PAUSED), Action.PAUSE, "person.pause")


def _resume(programme: Programme, state: State, event: Event) -> Told:
    freed = state._replace(kept=Kept.NO)
    if state.mode in (Mode.HELD, Mode.PAUSED):
        return _say(_go_on(freed), Action.START, "clinician.resume")
    return _say(freed, Action.NONE, "clinician.resume")


def _chosen(programme: Programme, state: State, event: Event) -> Told:
    """The person chose where to stay: `programme` already ends there (`Programme.until`)."""
    fitted = state._replace(stage=min(state.stage, programme.last_stage), settled=0)
    if state.mode not in (Mode.ACTIVE, Mode.MAINTENANCE) or state.ease is not Ease.NO:
        return _say(fitted, Action.NONE, "person.chose_stage")
    if fitted.stage < programme.last_stage:
        return _say(fitted._replace(mode=Mode.ACTIVE), Action.HOLD, "person.chose_stage")
    return _say(fitted._replace(mode=Mode.MAINTENANCE), Action.MAINTAIN, "person.chose_stage")


_BEFORE_ENROLMENT = frozenset(
    {
        Kind.ENROLLED,
        Kind.SYMPTOM_NOW,
        Kind.SYMPTOM_TODAY,
        Kind.SYMPTOM_THIS_WEEK,
        Kind.SYMPTOM_BONE,
        Kind.SCREENED_CLEAR,
        Kind.SCREENED_SEEN,
        Kind.SCREENED_ASK,
        Kind.SCREENED_STOP,
        Kind.CLINICIAN_CLEAR,
        Kind.CLINICIAN_LIFT,
        Kind.LEFT,
    }
)
"""What the machine hears before anybody is enrolled, or after they left: safety, and a new start."""

_LIFTED_BY_A_WORD = (Mode.NOT_SCREENED, Mode.ASK_FIRST)
_WAITS_FOR_A_CLEARANCE = (Mode.NOT_SCREENED, Mode.ASK_FIRST, Mode.STOPPED)

_RULES: dict[Kind, Callable[[Programme, State, Event], Told]] = {
    Kind.ENROLLED: _enrolled,
    Kind.SESSION: _session,
    Kind.SKIPPED: _skipped,
    Kind.FLARE_UP: _flare_up,
    Kind.FLARE_DAY: _flare_day,
    Kind.USUAL_MORNING: _usual_morning,
    Kind.FLARE_NOT_EASING: _flare_not_easing,
    Kind.FLARE_LASTING: _only_says("flare.lasting"),
    Kind.FLARES_OFTEN: _only_says("flare.often"),
    Kind.LEGS_SORE: _legs_sore,
    Kind.LEGS_STILL_SORE: _legs_still_sore,
    Kind.LEGS_UNRESOLVED: _holds_the_dose(Pace.WALK_ONLY, "legs.unresolved"),
    Kind.SYMPTOM_NOW: _symptom_now,
    Kind.SYMPTOM_TODAY: _symptom_today,
    Kind.SYMPTOM_THIS_WEEK: _holds_the_dose(Pace.EASY, "symptom.this_week"),
    Kind.SYMPTOM_BONE: _holds_the_dose(Pace.WALK_ONLY, "symptom.bone"),
    Kind.UNANSWERED: _only_says("response.unanswered"),
    Kind.WORSENING: _asks_again("course.worsening"),
    Kind.NOT_BETTER: _only_says("course.not_better"),
    Kind.GAP_SHORT: _gap_short,
    Kind.GAP_MIDDLE: _gap_middle,
    Kind.GAP_LONG: _gap_long,
    Kind.CLEARANCE_EXPIRED: _asks_again("clearance.expired"),
    Kind.CONDITION_CHANGED: _asks_again("clearance.condition_changed"),
    Kind.SCREENED_CLEAR: _screened((Mode.NOT_SCREENED,)),
    Kind.SCREENED_SEEN: _screened(_WAITS_FOR_A_CLEARANCE),
    Kind.SCREENED_ASK: _screened_ask,
    Kind.SCREENED_STOP: _screened_stop,
    Kind.CLINICIAN_CLEAR: _screened(_LIFTED_BY_A_WORD),
    Kind.CLINICIAN_LIFT: _screened(_WAITS_FOR_A_CLEARANCE),
    Kind.SET_STAGE: _set_stage,
    Kind.HOLD: _hold,
    Kind.PAUSE: _pause,
    Kind.RESUME: _resume,
    Kind.REFER: _holds_the_dose(Pace.EASY, "clinician.refer"),
    Kind.CHOSEN: _chosen,
    Kind.LEFT: _left,
    Kind.WITHDRAWN: _withdrawn,
}
