"""The kinds of entry, and what each may say.

An absent key is *not asked*; `none` and `no` are words. Nothing is filled in for an absent key.
"""

from __future__ import annotations

from backstride.heart.fields import (
    DAYS_OF_THE_WEEK,
    Field,
    anything,
    day,
    instant,
    mapping,
    none_or,
    number,
    pain,
    several,
    text,
    uuid,
    uuids,
    whole,
    word,
    yes_or_no,
)
from backstride.heart.symptoms import URGENCY

Keys = dict[str, Field]

COMMON: Keys = {
    "id": uuid().needed(),
    "kind": text(40).needed(),
    "at": instant().needed(),
    "by": word("participant", "clinician", "device", "system").needed(),
    "who": text(200),
    "recorded": instant(),
    "received": instant(),
    "replaces": uuid(),
    "about": uuids(),
    "v": whole(1, 1_000, "version of the entry's shape"),
}

LEGS = none_or(
    mapping(
        worst=pain().needed(),
        where=text(200),
        limp=yes_or_no(),
        swelling=yes_or_no(),
    )
)
SYMPTOMS = several(*URGENCY)
SCORE = number(0, 10, "0 to 10")
STAGE = whole(1, 60, "stage, from 1")
WHY = text()

KINDS: dict[str, Keys] = {
    "screened": {
        "questionnaire": text(80).needed(),
        "answers": anything().needed(),
        "seen_by": text(200),
        "seen_on": day(2000),
    },
    "enrolled": {
        "programme": text(80).needed(),
        "version": text(40),
        "zone": text(80).needed(),
        "birth_year": whole(1900, 2199, "year").needed(),
        "back_state": word("acute", "easing", "chronic", "recovered", "never").needed(),
        "episode_began": day(),
        "recovered_on": day(),
        "past_episodes": whole(0, 1_000, "episodes"),
        "usual_pain": pain().needed(),
        "walk_tolerance_min": number(0, 600, "minutes walked in comfort").needed(),
        "active_min_week": number(0, 10_080, "minutes a week"),
        "days": several(*DAYS_OF_THE_WEEK, least=1).needed(),
        "aids": text(400),
    },
    "session_done": {
        "minutes": number(0, 1_440, "minutes").needed(),
        "run_minutes": number(0, 1_440, "minutes"),
        "started_at": instant(),
        "asked": text(80),
        "ended": word("done", "pain", "tired", "time", "weather", "other").needed(),
        "pain": mapping(before=pain(), worst=pain().needed(), after=pain()).needed(),
        "legs": LEGS,
        "effort": SCORE,
        "symptoms": SYMPTOMS,
        "where": word("outdoors", "treadmill", "indoors"),
    },
    "session_skipped": {"why": WHY},
    "session_moved": {"day": day(2000).needed(), "to": day(2000).needed(), "why": WHY},
    "morning_after": {"pain": pain().needed(), "back_to_usual": yes_or_no().needed(), "legs": LEGS},
    "checked_in": {
        "pain_average": pain(),
        "pain_worst": pain(),
        "limited_activity": word("not_at_all", "a_little", "moderately", "quite_a_bit", "extremely"),
        "sought_care": yes_or_no(),
        "pain_days": whole(0, 31, "days"),
        "work_days_off": whole(0, 31, "days"),
        "legs": LEGS,
        "confidence": SCORE,
        "sleep": SCORE,
        "came_back": yes_or_no(),
        "came_back_on": day(2000),
        "lasted_days": whole(0, 366, "days"),
        "recovered": yes_or_no(),
        "symptoms": SYMPTOMS,
        "what": text(80),
        "due": day(2000),
    },
    "check_in_asked": {
        "what": text(80).needed(),
        "due": day(2000).needed(),
        "how": word("shown", "later", "declined").needed(),
    },
    "measured": {
        "measure": text(80).needed(),
        "version": text(40),
        "due": day(2000),
        "items": anything(),
        "total": number(-10_000, 10_000, "points"),
    },
    "measure_asked": {
        "measure": text(80).needed(),
        "due": day(2000).needed(),
        "how": word("shown", "later", "declined").needed(),
    },
    "flared_up": {"pain": pain().needed(), "symptoms": SYMPTOMS.needed()},
    "symptom_reported": {"symptoms": SYMPTOMS.needed()},
    "clinician_decided": {
        "by": word("clinician").needed(),
        "decision": word("clear", "set_stage", "hold", "pause", "resume", "refer").needed(),
        "scope": word("walk", "run"),
        "stage": STAGE,
        "why": WHY.needed(),
    },
    "programme_changed": {"programme": text(80).needed(), "version": text(40), "why": WHY},
    "stage_chosen": {"stage": STAGE.needed(), "why": WHY},
    "paused_by_self": {"why": WHY, "over": yes_or_no()},
    "schedule_changed": {
        "days": several(*DAYS_OF_THE_WEEK, least=1).needed(),
        "why": WHY,
    },
    "recording_linked": {"recording": text(200).needed(), "name": text(200)},
    "contact_held": {"contact": text(80).needed(), "notes": WHY},
    "lesson_read": {"lesson": text(80).needed()},
    "noted": {"text": WHY.needed()},
    "goal_set": {"goal": WHY.needed(), "when": text(200), "where": text(200)},
    "attention_answered": {
        "rule": text(80).needed(),
        "how": word("seen", "snoozed", "done"),
        "since": day(2000),
        "of": text(80),
        "until": day(2000),
        "outcome": WHY,
    },
    "consented": {"to": text(200).needed(), "given": yes_or_no().needed()},
    "withdrawn": {},
    "left": {"why": WHY},
    "prescribed": {"decision": anything().needed()},
}

KEYS_OF: dict[str, Keys] = {kind: {**COMMON, **keys} for kind, keys in KINDS.items()}
"""Everything that an entry of a kind may hold: the common keys and its own."""

ABOUT_IS_NEEDED = frozenset({"withdrawn"})
