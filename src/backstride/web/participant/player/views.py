"""The player's page, and the track that it plays."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from backstride.book.words import Words
from backstride.handouts.audio.id3 import Tags
from backstride.handouts.given import Given, NoHandout
from backstride.handouts.says import says
from backstride.web.pages.language import words_now
from backstride.web.participant.carry.given_today import given_today
from backstride.web.participant.carry.kept_sound import Busy, DiskTrouble, Track, open_track
from backstride.web.participant.player.heard import DOMAIN
from backstride.web.participant.player.page import page_of
from backstride.web.participant.player.track_address import track_digest
from backstride.web.participant.who import participants_page

PAGE = "participant/player/player.html"
A_DAY = "private, max-age=86400"
GONE, NOT_NOW, TRY_AGAIN_S = 404, 503, "5"
"""How long whoever finds us busy should wait (seconds)."""


@require_safe
@participants_page
def player(request: Any) -> HttpResponse:
    """Today's session, ready to be played; or why there is none."""
    return render(request, PAGE, page_of(request, words_now()))


@require_safe
@participants_page
def track(request: Any, digest: str) -> Any:
    """The whole track of the session that is prescribed now; in plain words, why it cannot be had."""
    words = words_now()
    try:
        given = given_today(request.kept, words)
        if track_digest(given.session, words.lang) != digest:
            return _plain(words, "track.another", GONE)
        return _whole(open_track(given.session, _tags(given, words)))
    except NoHandout as none:
        return _plain(words, "track.none", NOT_NOW if none.why == "phrase_missing" else GONE)
    except (Busy, DiskTrouble) as trouble:
        answer = _plain(words, f"track.{'busy' if isinstance(trouble, Busy) else 'disk'}", NOT_NOW)
        answer["Retry-After"] = TRY_AGAIN_S
        return answer


def _tags(given: Given, words: Words) -> Tags:
    told = says(given, words)
    return Tags(told.listed, given.programme.name, given.stage, given.on, given.language, told.in_full)


def _whole(sound: Track) -> StreamingHttpResponse:
    answer = StreamingHttpResponse(sound, content_type="audio/mpeg")
    answer["Content-Length"] = str(sound.size)
    answer["Cache-Control"] = A_DAY  # the pocket and the player ask at the same time; it comes once
    return answer


def _plain(words: Words, sentence: str, status: int) -> HttpResponse:
    text = words.say(DOMAIN, sentence)
    return HttpResponse(f"{text}\n", status=status, content_type="text/plain; charset=utf-8")
