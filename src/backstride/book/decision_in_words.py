"""A decision in a person's language: the document that scripts rely on, and the sentences a page shows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from backstride.book.figures_in_words import Shown
from backstride.book.words import MissingWords, Words
from backstride.heart.attention import Attention
from backstride.heart.decision import Decision, Reason
from backstride.heart.fields import JSON
from backstride.heart.notation import Session

TESTED = ("chronic", "recovered")
"""The back states that the trials had."""


class RuleInWords(NamedTuple):
    """What a rule says, and what to do where there is something to do."""

    says: str
    to_do: str | None


def describe_decision(decision: Decision, words: Words) -> dict[str, JSON]:
    """The decision as a document; dates are ISO 8601, minutes are minutes."""
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
        "reasons": [_describe_reason(reason, words) for reason in decision.reasons],
        "attention": [_describe_attention(attention, words) for attention in decision.attention],
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


def rule_in_words(rule: str, figures: Mapping[str, Any], words: Words) -> RuleInWords:
    """The sentences of a rule: what it says, more where all its figures are known, and what to do."""
    known = {name: _shown(name, figure, words) for name, figure in figures.items() if figure is not None}
    says = [words.say("rules", rule, **known), _if_all_is_known(f"{rule}.more", known, words)]
    to_do = words.say("rules", f"{rule}.do", **known) if words.knows("rules", f"{rule}.do") else None
    return RuleInWords(" ".join(filter(None, says)), to_do)


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


def _shown(name: str, figure: JSON, words: Words) -> Shown:
    """A figure for a sentence; a symptom by its name."""
    if name == "symptom":
        return words.say("symptoms", f"symptom.{figure}.name")
    shown: Shown = figure
    return shown


def _describe_reason(reason: Reason, words: Words) -> dict[str, JSON]:
    return {
        "rule": reason.rule,
        **rule_in_words(reason.rule, reason.figures, words)._asdict(),
        "urgency": reason.urgency,
        "figures": plain(reason.figures),
        "sources": list(reason.sources),
        "certainty": reason.certainty,
    }


def _describe_attention(attention: Attention, words: Words) -> dict[str, JSON]:
    return {
        "rule": attention.rule,
        **rule_in_words(attention.rule, attention.figures, words)._asdict(),
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
