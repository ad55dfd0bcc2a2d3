"""An emergency comes first: what to do now, whatever becomes of the request that tells of it."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from django.http import HttpRequest

from backstride.book.emergency_in_words import advice_on
from backstride.book.emergency_numbers import number_for, place_of_zone
from backstride.book.signs_told import Signs, signs_in_text, together
from backstride.book.words import Words
from backstride.heart.state import Mode
from backstride.web.api.body import document_in, is_too_large, lines_in
from backstride.web.api.problems import Refusal
from backstride.web.api.twice import signs_in
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant

LOG = logging.getLogger(__name__)


def advice_after(
    kept: Kept | None, refused: Signs, participant: Participant | None, words: Words
) -> list[str]:
    """What to do now, one paragraph each: while somebody is stopped, or a refused entry tells a sign."""
    stopped = kept is not None and kept.decision.mode is Mode.STOPPED
    signs = kept.signs if kept and stopped else ()
    if stopped or refused.told:
        return _advice(signs or refused.in_order, participant, words)
    return _perhaps(participant, words) if refused.perhaps else []


def advice_on_request(request: HttpRequest, words: Words) -> list[str]:
    """What to do now, where a request that could not be answered tells a sign. It needs no database."""
    try:
        signs = _signs_sent(request)
    except Exception:
        LOG.exception("Whether this was an emergency could not be found out.")
        return []
    participant = getattr(request, "participant", None)
    if signs.told:
        return _advice(signs.in_order, participant, words)
    return _perhaps(participant, words) if signs.perhaps else []


def _signs_sent(request: HttpRequest) -> Signs:
    if is_too_large(request):
        return Signs()
    try:
        return together(map(signs_in, lines_in(document_in(request))))
    except Refusal:
        return signs_in_text(request.body)


def _advice(signs: Sequence[str], participant: Participant | None, words: Words) -> list[str]:
    return advice_on(tuple(signs), words, _number(participant)).paragraphs


def _perhaps(participant: Participant | None, words: Words) -> list[str]:
    return [words.say("api", "emergency.perhaps"), *_advice((), participant, words)]


def _number(participant: Participant | None) -> str:
    """The emergency number where somebody is; empty where that is not known."""
    if participant is None:
        return ""
    return number_for(participant.place or place_of_zone(participant.zone))
