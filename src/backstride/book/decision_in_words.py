"""A decision in a person's language: the document that scripts rely on, and the sentences a page shows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from backstride.book.figures_in_words import Shown
from backstride.book.words import Words
from backstride.heart.attention import Attention
from backstride.heart.decision import Decision, Reason
from backstride.heart.fields import JSON
from backstride.heart.notation import Session

NAMED = {"back_state", "outcome", "scope", "mode"}
"""Figures that are words of ours: each has a sentence of its own, `figure.<name>.<word>`."""


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


def rule_in_words(rule: str, figures: Mapping[str, Any], words: Words) -> str:
    """The sentence of a rule, with its figures: a symptom by its name, a back state by its own word."""
    shown = {name: _figure_in_words(name, figure, words) for name, figure in figures.items()}
    return words.say("rules", rule, **shown)


def _figure_in_words(name: str, figure: Any, words: Words) -> Shown:
    match figure:
        case None:
            return words.say("rules", "figure.not_known")
        case str() if name == "symptom":
            return words.say("symptoms", f"symptom.{figure}.name")
        case str() if name in NAMED:
            return words.say("rules", f"figure.{name}.{figure}")
        case tuple() | list():
            return [_figure_in_words(name, each, words) for each in figure]
    known: Shown = figure
    return known


def _describe_reason(reason: Reason, words: Words) -> dict[str, JSON]:
    return {
        "rule": reason.rule,
        "says": rule_in_words(reason.rule, reason.figures, words),
        "urgency": reason.urgency,
        "figures": plain(reason.figures),
        "sources": list(reason.sources),
        "certainty": reason.certainty,
    }


def _describe_attention(attention: Attention, words: Words) -> dict[str, JSON]:
    return {
        "rule": attention.rule,
        "says": rule_in_words(attention.rule, attention.figures, words),
        "urgency": attention.urgency,
        "figures": plain(attention.figures),
        "first_seen": attention.first_seen.isoformat(),
    }


def plain(figure: Any) -> JSON:
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
