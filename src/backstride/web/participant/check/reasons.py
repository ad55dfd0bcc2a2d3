"""The reasons of a result for a page: each with its rule, its figures, its sources, and how sure we are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from backstride.book.backing_in_words import SourceInWords, sources_in_words
from backstride.book.screening_in_words import reason_in_words, reasons_now
from backstride.book.words import Words
from backstride.heart.clearance import Clearance, Reason
from backstride.heart.parameters import Figure
from backstride.heart.questionnaire import Questionnaire


class FigureShown(NamedTuple):
    """A number a rule rests on, with its unit; where it comes from; how sure we are of it."""

    says: str
    source: str
    status: str


class ReasonShown(NamedTuple):
    """One reason, and everything behind it."""

    rule: str
    says: str
    urgency: str
    urgency_says: str
    figures: tuple[FigureShown, ...]
    sources: tuple[SourceInWords, ...]
    status: str


def reasons_shown(clearance: Clearance, questionnaire: Questionnaire, words: Words) -> list[ReasonShown]:
    """The reasons that matter now, most urgent first."""
    return [_shown(reason, questionnaire, words) for reason in reasons_now(clearance)]


def _shown(reason: Reason, questionnaire: Questionnaire, words: Words) -> ReasonShown:
    return ReasonShown(
        rule=reason.rule,
        says=reason_in_words(reason, words),
        urgency=reason.urgency,
        urgency_says=words.say("symptoms", f"urgency.{reason.urgency}"),
        figures=tuple(_figures(reason, questionnaire, words)),
        sources=tuple(sources_in_words(reason.sources, words)),
        status=words.say("sources", f"status.{reason.certainty}"),
    )


def _figures(reason: Reason, questionnaire: Questionnaire, words: Words) -> Iterator[FigureShown]:
    """The numbers that the rule shows."""
    (rule,) = [each for each in questionnaire.rules if each.id == reason.rule]
    for _, figure in rule.figures:
        yield _figure(figure, words)


def _figure(figure: Figure, words: Words) -> FigureShown:
    unit = figure.unit.replace(" ", "_")
    (source,) = sources_in_words([figure.source], words)
    return FigureShown(
        says=words.say("check", f"unit.{unit}", count=figure.value),
        source=source.named,
        status=words.say("sources", f"status.{figure.certainty}"),
    )
