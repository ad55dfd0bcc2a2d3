"""An entry in plain words: what kind it is, and what was said, one short sentence each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from backstride.book.lessons.lesson import read_lessons
from backstride.book.words import Words
from backstride.heart.entries import Entry
from backstride.heart.fields import JSON, is_yes
from backstride.web.participant.check_ins.in_words import check_in_in_words
from backstride.web.participant.log.answered import answered_in_words
from backstride.web.participant.measures.in_words import measured_in_words
from backstride.web.participant.start.programmes_on_offer import name_of

IN_THEIR_OWN_WORDS = ("why", "text", "goal", "notes")
PAIN = ("before", "worst", "after")
FIGURES = (
    "pain",
    "effort",
    "pain_average",
    "pain_worst",
    "pain_days",
    "work_days_off",
    "confidence",
    "sleep",
)


def kind_in_words(entry: Entry, words: Words) -> str:
    """The name of its kind."""
    return words.say("log", f"kind.{entry.kind}")


def entry_in_words(entry: Entry, words: Words, who: str = "") -> list[str]:
    """What it says; empty where its kind says it all. `who`: the clinician it is by, where known by name."""
    decided = [_decided(entry, words, who)] if entry.kind == "clinician_decided" else []
    return [*decided, *_sentences(entry.kind, entry.says, words)]


def _decided(entry: Entry, words: Words, who: str) -> str:
    says, who = entry.says, who or words.say("clinic_change", "today.somebody")
    return words.say("clinic_change", f"today.{says['decision']}", who=who, stage=says.get("stage", 0))


def _sentences(kind: str, says: Mapping[str, JSON], words: Words) -> Iterator[str]:
    if kind == "session_done":
        yield words.say("log", f"told.ended.{says['ended']}")
        yield words.say("log", "told.minutes", minutes=says["minutes"])
        if "run_minutes" in says:
            yield words.say("log", "told.run_minutes", run_minutes=says["run_minutes"])
        if "where" in says:
            yield words.say("log", f"told.where.{says['where']}")
    yield from _of_its_kind(kind, says, words)
    yield from _figures(says, words)
    if "back_to_usual" in says:
        yield words.say("log", f"told.usual.{_yes(says['back_to_usual'])}")
    if "legs" in says:
        yield from _legs(says["legs"], words)
    if "symptoms" in says:
        yield _signs(says["symptoms"], words)
    if "days" in says:
        yield words.say("log", "told.days", days=[words.say("log", f"day.{day}") for day in says["days"]])
    yield from (f"“{says[name]}”" for name in IN_THEIR_OWN_WORDS if says.get(name))


def _of_its_kind(kind: str, says: Mapping[str, JSON], words: Words) -> Iterator[str]:
    if kind == "session_moved":
        days = {name: date.fromisoformat(says[name]) for name in ("day", "to")}
        yield words.say("log", "told.moved", **days)
    if kind == "programme_changed":
        yield words.say("clinic_change", "journal.programme", programme=name_of(says["programme"], words))
    if kind == "checked_in":
        yield from check_in_in_words(says, words)
    if kind == "goal_set":
        yield from (f"“{says[name]}”" for name in ("when", "where") if says.get(name))
    if kind == "measured":
        yield from measured_in_words(says, words)
    if kind == "attention_answered":
        yield from answered_in_words(says, words)
    if kind == "consented" and says["to"] == "weather":
        yield words.say("weather", f"told.{'on' if is_yes(says['given']) else 'off'}")
    if kind == "lesson_read":
        yield _title_of(says["lesson"], words)


def _title_of(lesson: str, words: Words) -> str:
    """The lesson's title; its id where there is no such lesson any more."""
    return next((each.title for each in read_lessons(words.lang) if each.id == lesson), lesson)


def _figures(says: Mapping[str, JSON], words: Words) -> Iterator[str]:
    pain = says.get("pain")
    if isinstance(pain, dict):
        yield from (words.say("log", f"told.pain.{name}", pain=pain[name]) for name in PAIN if name in pain)
    for name in FIGURES:
        if isinstance(says.get(name), int | float):
            yield words.say("log", f"told.{name}", figure=says[name])


def _legs(legs: JSON, words: Words) -> Iterator[str]:
    if not isinstance(legs, dict):
        yield words.say("log", "told.legs.none")
        return
    yield words.say("log", "told.legs.hurt", pain=legs["worst"])
    if legs.get("where"):
        yield words.say("log", "told.legs.where", where=legs["where"])
    for name in ("limp", "swelling"):
        if name in legs:
            yield words.say("log", f"told.legs.{name}.{_yes(legs[name])}")


def _signs(symptoms: list[str], words: Words) -> str:
    if not symptoms:
        return words.say("log", "told.signs.none")
    names = [words.say("symptoms", f"symptom.{sign}.name") for sign in symptoms]
    return words.say("log", "told.signs", symptoms=names)


def _yes(told: JSON) -> str:
    return "yes" if is_yes(told) else "no"
