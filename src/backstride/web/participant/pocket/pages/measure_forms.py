"""The measures that are asked by themselves as a page keeps them: their forms, and when each is asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from backstride.book.check_ins.standing import Stands
from backstride.book.choices.table import chosen_time
from backstride.book.measures import Item, Measure, read_measures
from backstride.book.measures.in_words import DOMAIN
from backstride.book.measures.measure import LONGEST_WORDS
from backstride.book.measures.standing import Asked as AskedFor
from backstride.book.words import Words
from backstride.heart.fields import JSON
from backstride.web.journals.kept import Kept
from backstride.web.participant.measures.asking import Question, questions_of, told_before
from backstride.web.participant.measures.form import field_of
from backstride.web.participant.measures.history import answers_to, told_so_far
from backstride.web.participant.measures.now import measures_now
from backstride.web.participant.measures.on_offer import OnOffer
from backstride.web.participant.measures.turning import LOW_MOOD, Turn, is_about_mood, turn_for
from backstride.web.participant.pocket.pages.check_in_form import waits_for
from backstride.web.participant.pocket.pages.session_form import BEFORE, KEPT
from backstride.web.participant.pocket.pages.words_to_fill import words_to_fill
from backstride.web.participant.told import Line
from backstride.web.participant.who import Asked

WRONG = ("nothing_answered", "out_of_range", "not_a_number", "not_whole", "not_offered", "too_long")
SENTENCES = {
    "log": ("wrong.title",),
    DOMAIN: (
        *(f"wrong.{why}" for why in (*WRONG, "needs_words")),
        *("due.until", "aside.later.said", "aside.later.next", "aside.declined.said", "aside.declined.last"),
    ),
    "pocket_pages": (*KEPT, *BEFORE, "measures.none", "measures.needs_it"),
    "check_ins": ("nothing.waits.stopped",),
}


class MeasureForm(NamedTuple):
    """A measure as the page asks it. `turn`: where to turn, of one about mood; `low`: after a low answer."""

    id: str
    name: str
    questions: list[Question]
    read_against: dict[str, JSON]
    turn: Turn | None
    low: Turn | None


def measure_forms(request: Asked, words: Words) -> dict[str, Any]:
    """The context of `participant/pocket/pages/measures.html`."""
    standing, so_far = measures_now(request.kept), told_so_far(request.participant)
    wanted = dict.fromkeys(each.window.measure for each in standing if each.stands is not Stands.EXPIRED)
    measures = read_measures()
    return {
        "forms": [_form(request, measures[name], so_far, words) for name in wanted],
        "waits": waits_for(request.kept),
        "asked": asked_when(request.kept, words),
    }


def asked_when(kept: Kept, words: Words) -> dict[str, JSON]:
    """What `forms/measures.js` needs to know which of them wait on a day."""
    standing = measures_now(kept)
    return {
        "words": words_to_fill(words, SENTENCES),
        "windows": [_window(each) for each in standing],
        "told": [told for each in standing for told in _told(each)],
        "putOff": chosen_time("measures.put_off").days,
    }


def _window(asked: AskedFor) -> dict[str, JSON]:
    _, due, until, after = asked.window
    return {
        "name": asked.window.measure,
        "due": f"{due}",
        "until": f"{until}",
        "next": after and f"{after}",
    }


def _told(asked: AskedFor) -> Iterator[dict[str, JSON]]:
    """`day`: of one that was put off, the last day on which it rests."""
    if asked.stands in (Stands.ANSWERED, Stands.DECLINED, Stands.LATER):
        back = asked.back_on or asked.window.until
        day = back.fromordinal(back.toordinal() - 1)
        told = {"name": asked.window.measure, "due": f"{asked.window.due}", "day": f"{day}"}
        yield {**told, "how": str(asked.stands)}


def _form(request: Asked, measure: Measure, so_far: list[Line], words: Words) -> MeasureForm:
    offered, before = OnOffer(measure), answers_to(measure, so_far)
    told = told_before(offered, before[-1].line.entry.says.get("items", {}) if before else {})
    mood = is_about_mood(measure)
    return MeasureForm(
        id=measure.id,
        name=offered.name(words),
        questions=questions_of(offered, told, {}, words),
        read_against=_read_against(measure),
        turn=turn_for(request) if mood else None,
        low=turn_for(request, low=True) if mood else None,
    )


def _read_against(measure: Measure) -> dict[str, JSON]:
    """What `forms/measure_reading.js` reads answers against."""
    low = next((sign for sign in measure.signs if sign.id == LOW_MOOD), None)
    return {
        "id": measure.id,
        "version": measure.version,
        "perWeek": measure.method == "minutes_a_week",
        "longest": LONGEST_WORDS,
        "items": [_item(measure, item) for item in measure.items],
        "low": {"items": list(low.items), "atMost": low.at_most} if low else None,
    }


def _item(measure: Measure, item: Item) -> dict[str, JSON]:
    return {
        "id": item.id,
        "field": field_of(measure, item),
        "kind": item.kind,
        "least": item.least,
        "most": item.most,
        "whole": item.whole,
        "rates": item.rates,
        "onlyIf": item.only_if,
        "isScored": item.is_scored,
    }
