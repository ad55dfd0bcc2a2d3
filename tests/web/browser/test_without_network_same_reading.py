"""A form that is read on the phone says what it says on the server, and is refused in the same words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import combinations
from types import SimpleNamespace
from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client
from django.utils import translation

from backstride.book.emergency_in_words import advice_on
from backstride.heart.symptoms import URGENCY
from backstride.web import clock as the_clock
from backstride.web.journals.models import Participant
from backstride.web.journals.standing import stands
from backstride.web.pages.language import words_now
from backstride.web.participant.log.asked_then import asked_on
from backstride.web.participant.log.session_form import Around, read_session_form
from backstride.web.participant.log.session_page import frame_of
from backstride.web.participant.worry.what_to_do import meanwhile, what_to_do
from tests.cast.story import Story
from tests.web.browser.conftest import LANGUAGES, Visitor
from tests.web.browser.forms_told import FILLED, Form, forms
from tests.web.conftest import Clock

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

READ_THERE = """async ({ forms, now }) => {
  const { askedHere, readSession } = await import('/static/backstride/forms/session.js')
  return forms.map(pairs => {
    const form = document.createElement('form')
    for (const [name, value] of pairs) {
      form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
    }
    const read = readSession(form, { ...askedHere(), now: new Date(now) })
    return { ...read, wrong: Object.entries(read.wrong), at: read.says && read.at.toISOString() }
  })
}"""
SAID_THERE = """async sets => {
  const { whatToSay, saysOf, meanwhile } = await import('/static/backstride/forms/advice.js')
  const { listing } = await import('/static/backstride/forms/say.js')
  const { dataOf } = await import('/static/backstride/forms/data.js')
  const [advice, { words }] = [dataOf('advice'), dataOf('session-form')]
  return sets.map(signs => {
    const now = signs.filter(sign => advice.urgency[sign] === 'now')
    const soon = advice.soon.map(each => [each, signs.filter(sign => advice.urgency[sign] === each.urgency)])
    return {
      say: now.length ? whatToSay(now, advice, words) : [],
      soon: soon.filter(([, found]) => found.length).map(([each, found]) => saysOf(each, found, advice)),
      meanwhile: meanwhile(signs, advice, words),
      names: listing(words, signs.map(sign => advice.names[sign])),
    }
  })
}"""


@pytest.fixture(name="at_home")
def _at_home(visitor: Visitor, ana: Client, tells: Callable[[Story], Any], clock: Clock) -> Visitor:
    """Ana, signed in, on the night on which the clocks went forward, after some weeks."""
    story = Story("Ana").enrolled("2026-02-09").cleared("2026-02-09")
    for day in ("2026-02-09 20:00", "2026-02-20 21:00", "2026-03-15 09:00"):
        clock.at(day)
        story = story.lives_until(day[:10])
        tells(story)
    clock.at("2026-03-29 03:20")
    session = ana.cookies["backstride_session"].value
    visitor.context.add_cookies([{"name": "backstride_session", "value": session, "url": visitor.home}])
    return visitor


def read_here(form: Form, participant: Participant) -> dict[str, Any]:
    """As the server reads it."""
    told = QueryDict(mutable=True)
    for name, value in form:
        told.appendlist(name, value)
    asked: Any = SimpleNamespace(participant=participant, kept=stands(participant, the_clock.now()))
    around = Around(words_now(), frame_of(asked, told), lambda day: asked_on(asked, told, day), None)
    read = read_session_form(told, around)
    return {
        "says": read.says,
        "wrong": [[name, says] for name, says in read.wrong.items()],
        "at": read.moment.at.astimezone(UTC) if read.says and read.moment else None,
        "minutesAsAsked": read.minutes_as_asked,
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_form_is_read_as_on_the_server(at_home: Visitor, participant: Participant, lang: str) -> None:
    at_home.context.add_cookies([{"name": "django_language", "value": lang, "url": at_home.home}])
    page = at_home.go("/pocket/log/")
    told = list(forms())
    there = page.evaluate(READ_THERE, {"forms": told, "now": the_clock.now().isoformat()})
    assert len(there) == len(told) > 80
    with translation.override(lang):
        differ = [
            (form, read, here)
            for form, read in zip(told, there, strict=True)
            if {**read, "at": moment(read["at"])} != (here := read_here(form, participant))
        ]
    assert not differ, "\n\n".join("\n  ".join(map(str, each)) for each in differ)


def moment(told: str | None) -> datetime | None:
    """A moment in UTC."""
    return datetime.fromisoformat(told).astimezone(UTC) if told else None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_advice_is_the_one_that_the_server_gives(at_home: Visitor, lang: str) -> None:
    at_home.context.add_cookies([{"name": "django_language", "value": lang, "url": at_home.home}])
    page = at_home.go("/pocket/log/")
    signs = list(URGENCY)
    sets = [signs, *([one] for one in signs), *map(list, combinations(signs, 2))]
    there = page.evaluate(SAID_THERE, sets)
    with translation.override(lang):
        words = words_now()
        for told, said in zip(sets, there, strict=True):
            now = [sign for sign in told if URGENCY[sign] == "now"]
            names = [words.say("symptoms", f"symptom.{sign}.name") for sign in told]
            assert said == {
                "say": list(advice_on(now, words).say) if now else [],
                "soon": [list(each.says) for each in what_to_do(told, words)],
                "meanwhile": list(meanwhile(told, None, words)),
                "names": words.say("worry", "advice.told", signs=names).partition(": ")[2].rstrip("."),
            }, told


READ_PLAYED = """async ({ pairs, now, goodUntil }) => {
  const { askedHere, readSession } = await import('/static/backstride/forms/session.js')
  const form = document.createElement('form')
  for (const [name, value] of Object.entries(pairs)) {
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
  }
  const asked = askedHere()
  return readSession(form, { ...asked, now: new Date(now), goodUntil: goodUntil ?? asked.goodUntil })
}"""
PLAYED = {
    **FILLED,
    "minutes": "21.25",
    "run_minutes": "4.5",
    "started_at": "2026-03-28T23:30:15+01:00",
    "least_worst": "5",
}


def test_a_session_that_was_played_keeps_its_moment_and_its_pain_is_asked_about_once(
    at_home: Visitor,
) -> None:
    page = at_home.go("/pocket/log/")
    now = the_clock.now().isoformat()
    lower = page.evaluate(READ_PLAYED, {"pairs": PLAYED, "now": now})
    assert lower["says"] is None
    assert lower["wrong"] == {
        "worst": "During the session you tapped 5; here you chose 3. Which is right? "
        "If it is 3, save once more."
    }
    for meant in ({"sure": "3"}, {"worst": "6"}):
        read = page.evaluate(READ_PLAYED, {"pairs": {**PLAYED, **meant}, "now": now})
        assert read["says"]["started_at"] == PLAYED["started_at"]
        assert (read["says"]["minutes"], read["says"]["run_minutes"]) == (21.25, 4.5)
        assert moment(read["at"].isoformat()) == moment(PLAYED["started_at"])


def test_after_its_time_a_kept_page_does_not_say_what_was_asked_for(at_home: Visitor) -> None:
    page = at_home.go("/pocket/log/")
    told = {"pairs": FILLED, "now": "2026-04-09T18:00:00+02:00", "goodUntil": "2026-04-09"}
    read = page.evaluate(READ_PLAYED, told)
    assert read["wrong"] == {
        "minutes": "This page does not know what was asked for on Thursday, 9 April 2026, "
        "so we need your minutes: about how many were there?"
    }
    read = page.evaluate(READ_PLAYED, {**told, "pairs": {**FILLED, "minutes": "15"}})
    assert read["says"]["minutes"] == 15
    assert "asked" not in read["says"]
