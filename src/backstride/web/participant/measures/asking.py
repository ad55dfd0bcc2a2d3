"""The questions of a measure as its page shows them, with whatever was answered so far."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from backstride.book.measures import Item, Measure
from backstride.book.measures.in_words import DOMAIN, item_in_words
from backstride.book.measures.measure import LONGEST_WORDS
from backstride.book.words import Words
from backstride.heart.fields import JSON
from backstride.web.participant.measures.form import TOTAL, field_of
from backstride.web.participant.measures.on_offer import OnOffer


class Question(NamedTuple):
    """One question on the page. `kind`: scale, number, choice, yes_no or words."""

    field: str
    kind: str
    asks: str
    help: str
    before: tuple[str, ...]
    choices: tuple[tuple[str, str], ...]
    told: str
    wrong: str
    least: float
    most: float
    whole: bool


def questions_of(
    offered: OnOffer, told: Mapping[str, str], wrong: Mapping[str, str], words: Words
) -> list[Question]:
    """All of them, in their order; of a total one."""
    measure = offered.measure
    if measure.method == "total":
        return [_total(measure, told, wrong, words)]
    return [_question(offered, item, told, wrong, words) for item in measure.items]


def _total(measure: Measure, told: Mapping[str, str], wrong: Mapping[str, str], words: Words) -> Question:
    least, most = measure.least, measure.most
    asks, hint = words.say(DOMAIN, "total.ask"), words.say(DOMAIN, "number.range", least=least, most=most)
    says, typed = _wrong(wrong.get(TOTAL), words, least=least, most=most), told.get(TOTAL, "")
    return Question(TOTAL, "number", asks, hint, (), (), typed, says, least, most, measure.whole)


def _question(
    offered: OnOffer, item: Item, told: Mapping[str, str], wrong: Mapping[str, str], words: Words
) -> Question:
    measure, field = offered.measure, field_of(offered.measure, item)
    found = item_in_words(measure, item, words, offered.loaded)
    most = LONGEST_WORDS if item.kind == "words" else item.most
    return Question(
        field=field,
        kind=item.kind,
        asks=found.asks,
        help=found.help or _ends(item, found.low, found.high, words),
        before=found.before,
        choices=_scale(item) or found.choices,
        told=told.get(field, ""),
        wrong=_wrong(wrong.get(field), words, least=item.least, most=most),
        least=item.least,
        most=most,
        whole=item.whole,
    )


def _scale(item: Item) -> tuple[tuple[str, str], ...]:
    whole = range(int(item.least), int(item.most) + 1) if item.kind == "scale" else ()
    return tuple((f"{number}", f"{number}") for number in whole)


def _ends(item: Item, low: str, high: str, words: Words) -> str:
    """What the ends of a scale mean; of a number without such words, from where to where it goes."""
    ends = {"least": item.least, "most": item.most}
    if item.kind == "scale":
        return words.say(DOMAIN, "scale.ends", low=low, high=high)
    if item.kind != "number":
        return ""
    return (
        words.say(DOMAIN, "number.ends", **ends, low=low, high=high)
        if low
        else words.say(DOMAIN, "number.range", **ends)
    )


def _wrong(sentence: str | None, words: Words, **ends: float) -> str:
    return words.say(DOMAIN, sentence, **ends) if sentence else ""


def told_before(offered: OnOffer, items: Mapping[str, JSON]) -> dict[str, str]:
    """What stands in a fresh form: the things named last time. No answer is ever chosen beforehand."""
    measure = offered.measure
    named = (item for item in measure.items if item.kind == "words" and items.get(item.id))
    return {field_of(measure, item): str(items[item.id]) for item in named}
