"""Why this? Every reason opens to its rule, the figures used, the sources, and how sure we are of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from backstride.book.backing_in_words import SourceInWords, sources_in_words
from backstride.book.decision_in_words import meanwhile_of, reason_in_words, rule_in_words
from backstride.book.words import Words
from backstride.heart.attention import Attention
from backstride.heart.decision import Decision, Reason
from backstride.web.participant.today.figures import figures_in_words


class Why(NamedTuple):
    """A reason for a page."""

    rule: str
    anchor: str
    urgency: str
    how_soon: str
    """The urgency in words; empty where it is routine."""
    says: str
    to_do: str | None
    since: date | None
    """Since when somebody should look at it; None where nobody needs to."""
    figures: list[str]
    sources: list[SourceInWords]
    certainty: str


BEGINS = "start.first_dose"
"""Names the stage on which somebody begins."""


def reasons_of(decision: Decision, words: Words) -> list[Why]:
    """Every reason, the urgent ones first; not one that names a stage to begin on that has changed since."""
    meanwhile = meanwhile_of(decision, words)
    return [
        _why(reason, number, _since(reason, decision.attention), meanwhile, words)
        for number, reason in enumerate(decision.reasons, 1)
        if not (reason.rule == BEGINS and reason.figures.get("stage") != decision.stage)
    ]


class Look(NamedTuple):
    """Something that somebody should see, and that no reason says already."""

    rule: str
    urgency: str
    how_soon: str
    says: str
    to_do: str | None
    since: date


def to_look_at(decision: Decision, words: Words) -> list[Look]:
    """What somebody should see beside the reasons, most urgent first."""
    resting = bool(meanwhile_of(decision, words))
    unsaid = (
        each for each in decision.attention if not any(_same(reason, each) for reason in decision.reasons)
    )
    return [_look(each, words, resting=resting) for each in unsaid]


def _why(reason: Reason, number: int, since: date | None, meanwhile: Sequence[str], words: Words) -> Why:
    says, to_do = reason_in_words(reason, words, meanwhile)
    return Why(
        rule=reason.rule,
        anchor=f"why-{number}-{reason.rule.replace('.', '-')}",
        urgency=reason.urgency,
        how_soon=_how_soon(reason.urgency, words),
        says=says,
        to_do=to_do,
        since=since,
        figures=list(figures_in_words(reason.figures, words)),
        sources=sources_in_words(reason.sources, words),
        certainty=words.say("rules", f"evidence.note.{reason.certainty}"),
    )


def _look(each: Attention, words: Words, *, resting: bool) -> Look:
    told = rule_in_words(each.rule, each.figures, words, resting=resting)
    how_soon = words.say("symptoms", f"urgency.{each.urgency}")
    return Look(each.rule, each.urgency, how_soon, told.says, told.to_do, each.first_seen)


def _how_soon(urgency: str, words: Words) -> str:
    return "" if urgency == "routine" else words.say("symptoms", f"urgency.{urgency}")


def _since(reason: Reason, attention: Iterable[Attention]) -> date | None:
    return next((each.first_seen for each in attention if _same(reason, each)), None)


def _same(reason: Reason, attention: Attention) -> bool:
    """Whether both say the same: one rule, and no figure of one that the other has otherwise."""
    figures = attention.figures
    return reason.rule == attention.rule and all(
        figure == figures[name] for name, figure in reason.figures.items() if name in figures
    )
