"""What to do about signs, for every set of them: it has to be there where there is no network to ask."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from backstride.book.emergency_in_words import nerve_signs
from backstride.book.words import Words
from backstride.heart.fields import JSON
from backstride.heart.symptoms import NO_RUNNING, NOW, URGENCY
from backstride.web.participant.emergency import help_now
from backstride.web.participant.worry.what_to_do import LISTS, what_to_do

SENTENCES = {
    "symptoms": ("emergency.what_to_say", "emergency.what_to_say_nerves", "meanwhile.moving"),
    "worry": ("advice.told", "advice.meanwhile"),
}
LOOKS = {"today": "note", "this_week": "card"}


def advice_in_page(request: HttpRequest, words: Words) -> dict[str, Any]:
    """The context of `participant/pocket/pages/advice.html`."""
    return {"help_kept": help_now(request, ()), "advice": advice(words)}


def advice(words: Words) -> dict[str, JSON]:
    """What `forms/advice.js` needs to say the same as the server does."""
    meanwhile = {sign: f"symptom.{sign}.meanwhile" for sign in URGENCY}
    return {
        "order": list(URGENCY),
        "now": list(NOW),
        "nerves": [sign for sign in NOW if sign in nerve_signs()],
        "noRunning": list(NO_RUNNING),
        "urgency": URGENCY,
        "names": {sign: words.say("symptoms", f"symptom.{sign}.name") for sign in URGENCY},
        "meanwhile": {
            sign: words.say("symptoms", said)
            for sign, said in meanwhile.items()
            if words.knows("symptoms", said)
        },
        "soon": [_soon(urgency, signs, words) for urgency, signs in LISTS],
    }


def _soon(urgency: str, signs: tuple[str, ...], words: Words) -> dict[str, JSON]:
    """What signs of an urgency ask for: all of them, those that spare no running, and a sore bone."""
    others = next(sign for sign in signs if sign not in NO_RUNNING)
    bone = [sign for sign in signs if sign in NO_RUNNING]
    what, *more = what_to_do([others], words)[0].says
    return {
        "urgency": urgency,
        "look": LOOKS[urgency],
        "title": words.say("symptoms", f"urgency.{urgency}"),
        "what": what,
        "others": more,
        "bone": list(what_to_do(bone, words)[0].says[1:]) if bone else [],
    }
