"""A decision in a person's language: the document that scripts rely on, and the sentences a page shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from backstride.book.figures_in_words import Shown
from backstride.book.signs_in_words import meanwhile_in_words, say_rule
from backstride.book.words import MissingWords, Words
from backstride.heart.attention import Attention
from backstride.heart.decision import Decision, Reason
from backstride.heart.fields import JSON
from backstride.heart.notation import Session
from backstride.heart.state import SESSIONS_WAIT, Mode
from backstride.heart.verdict import Action

TESTED = ("chronic", "recovered")
"""The back states that the trials had."""
SAY_MEANWHILE = frozenset(
    {*(f"waiting.{mode}" for mode in SESSIONS_WAIT), "waiting.under_age", "pace.walk_only"}
)
"""The rules that speak on every day while a sign has not been looked at: they say what to do meanwhile."""

SET_STAGE, BY_A_CLINICIAN = "set_stage", "clinician.set_stage"


class RuleInWords(NamedTuple):
    """What a rule says, and what to do where there is something to do."""

    says: str
    to_do: str | None


def action_in_words(decision: Decision, words: Words) -> str:
    """What changed, in a few words."""
    return words.say("rules", f"action.{SET_STAGE if stage_was_set(decision) else decision.action}")


def stage_was_set(decision: Decision) -> bool:
    """Whether the present stage is the one that a clinician set last: no step of the ladder, nor for now."""
    if decision.action not in (Action.PROGRESS, Action.STEP_BACK):
        return False
    set_to = [reason.figures.get("stage") for reason in decision.reasons if reason.rule == BY_A_CLINICIAN]
    return bool(set_to) and set_to[-1] == decision.stage


def describe_decision(decision: Decision, words: Words) -> dict[str, JSON]:
    """The decision as a document; dates are ISO 8601, minutes are minutes."""
    meanwhile = meanwhile_of(decision, words)
    return {
        "on": decision.on.isoformat(),
        "programme": decision.programme,
        "version": decision.version,
        "mode": str(decision.mode),
        "stage": decision.stage,
        "action": str(decision.action),
        "due": decision.due,
        "session": describe_session(decision.session),
        "next_session_on": _iso(decision.next_session_on),
        "next_session": describe_session(decision.next_session),
        "days_per_week": decision.days_per_week,
        "good_until": _iso(decision.good_until),
        "ignored": decision.ignored,
        "reasons": [_describe_reason(reason, words, meanwhile) for reason in decision.reasons],
        "attention": [_describe_attention(each, words, meanwhile) for each in decision.attention],
    }


def describe_session(session: Session | None) -> dict[str, JSON] | None:
    """A session as a document; None stays None."""
    if session is None:
        return None
    return {
        "text": session.text,
        "minutes": session.minutes,
        "run_minutes": session.run_minutes,
        "blocks": [block._asdict() for block in session.blocks],
    }


def meanwhile_of(decision: Decision, words: Words) -> tuple[str, ...]:
    """What the signs told ask for until somebody has looked; empty where they ask for nothing special.

    Empty in an emergency too, beside which nothing else is said.
    """
    return meanwhile_in_words(signs_behind(decision), words)


def signs_behind(decision: Decision) -> tuple[str, ...]:
    """The signs (symptom ids) that nobody has looked at yet; none in an emergency."""
    if decision.mode is Mode.STOPPED:
        return ()
    told = [each.figures for each in decision.reasons] + [each.figures for each in decision.attention]
    return tuple(each["symptom"] for each in told if "symptom" in each)


def reason_in_words(reason: Reason, words: Words, meanwhile: Sequence[str]) -> RuleInWords:
    """The sentences of a reason, and what to do meanwhile where it falls to this one to say it."""
    told = rule_in_words(reason.rule, reason.figures, words, resting=bool(meanwhile))
    if reason.rule not in SAY_MEANWHILE:
        return told
    return told._replace(says=" ".join([told.says, *meanwhile]))


def rule_in_words(
    rule: str, figures: Mapping[str, Any], words: Words, *, resting: bool = False
) -> RuleInWords:
    """The sentences of a rule: what it says, more where all its figures are known, and what to do.

    A sentence `<rule>.with.<figure>` is said where that figure is there. `resting`: said to somebody who
    should rest until they have been seen.
    """
    known = {name: _shown(name, figure, words) for name, figure in figures.items() if figure is not None}
    says = [say_rule(rule, words, resting=resting, **known), _if_all_is_known(f"{rule}.more", known, words)]
    besides = [f"{rule}.with.{name}" for name in known]
    says += [_if_all_is_known(each, known, words) for each in besides if words.knows("rules", each)]
    to_do = f"{rule}.do" if words.knows("rules", f"{rule}.do") else None
    return RuleInWords(
        " ".join(filter(None, says)), to_do and say_rule(to_do, words, resting=resting, **known)
    )


def _if_all_is_known(sentence: str, known: Mapping[str, Shown], words: Words) -> str | None:
    try:
        return Words(words.lang, strict=True, locale=words.locale).say("rules", sentence, **known)
    except MissingWords:
        return None


def evidence_in_words(back_state: str, words: Words) -> list[str]:
    """What is known about a programme for somebody whose back stands like this, and what is not."""
    said = [words.say("rules", f"entry.{back_state}")]
    if back_state in TESTED:
        said.append(words.say("rules", "entry.alongside"))
    return said


def because_in_words(rules: Sequence[str], words: Words) -> list[str]:
    """What makes steps up slow for somebody, from rules of the screening; what reads alike once."""
    return list(dict.fromkeys(words.say("rules", f"because.{rule}") for rule in rules))


def _shown(name: str, figure: JSON, words: Words) -> Shown:
    """A figure for a sentence; a symptom by its name, what slows somebody down in words."""
    if name == "symptom":
        return words.say("symptoms", f"symptom.{figure}.name")
    if name == "because":
        return because_in_words(figure, words)
    shown: Shown = figure
    return shown


def _describe_reason(reason: Reason, words: Words, meanwhile: Sequence[str]) -> dict[str, JSON]:
    return {
        "rule": reason.rule,
        **reason_in_words(reason, words, meanwhile)._asdict(),
        "urgency": reason.urgency,
        "figures": plain(reason.figures),
        "sources": list(reason.sources),
        "certainty": reason.certainty,
    }


def _describe_attention(attention: Attention, words: Words, meanwhile: Sequence[str]) -> dict[str, JSON]:
    return {
        "rule": attention.rule,
        **rule_in_words(attention.rule, attention.figures, words, resting=bool(meanwhile))._asdict(),
        "urgency": attention.urgency,
        "figures": plain(attention.figures),
        "first_seen": attention.first_seen.isoformat(),
    }


def plain(figure: JSON) -> JSON:
    """A figure as JSON has it: dates as ISO 8601, tuples as lists."""
    match figure:
        case date():
            return figure.isoformat()
        case dict():
            return {name: plain(each) for name, each in figure.items()}
        case tuple() | list():
            return [plain(each) for each in figure]
        case str():
            return str(figure)
    return figure


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
