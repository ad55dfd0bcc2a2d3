"""The addresses under `/api/`: HTTP in, a call inward, a document out."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse

from backstride.book.signs_told import together
from backstride.book.today_document import today_document
from backstride.heart.course import replay
from backstride.heart.decision import decide
from backstride.heart.fields import JSON
from backstride.web import clock
from backstride.web.api.answers import describe_answers
from backstride.web.api.body import document_in, lines_in, refuse_another_shape, whose
from backstride.web.api.emergency import advice_after
from backstride.web.api.endpoint import endpoint
from backstride.web.api.how_often import refuse_too_often
from backstride.web.api.openapi import openapi
from backstride.web.api.problems import Refusal
from backstride.web.api.taking import Answer, Came, keep_signs, take
from backstride.web.api.who_asks import Asker, who_asks
from backstride.web.journals.journal_of import entries_of
from backstride.web.journals.models import Participant
from backstride.web.journals.rulebook import rulebook_of
from backstride.web.journals.standing import stands
from backstride.web.pages.language import words_now


@endpoint("POST")
def entries(request: Any) -> HttpResponse:
    """Entries come in: each is answered by itself; emergency signs are kept, whatever is refused."""
    document = document_in(request)
    asker = who_asks(request)
    request.participant = asker.participant
    if whose(document) not in (None, str(asker.participant.pk)):
        raise Refusal("of_another")
    try:
        refuse_too_often(asker.counted_as)
        refuse_another_shape(document)
    except Refusal:
        keep_signs(asker.participant, lines_in(document), sha256(request.body).hexdigest())
        raise
    return _answered(asker, take(asker.participant, lines_in(document)))


def _answered(asker: Asker, answers: Sequence[Answer]) -> HttpResponse:
    """200 where all are kept, 207 where some are; where none could be taken, a problem with the answers."""
    refused = [answer for answer in answers if answer.came is Came.REFUSED]
    words = words_now()
    described = describe_answers(answers, words)
    if len(refused) == len(answers):
        raise Refusal("none_taken", answers=described)
    kept = stands(asker.participant, clock.now())
    signs = together(answer.signs for answer in refused)
    document = {
        "answers": described,
        "emergency": advice_after(kept, signs, asker.participant, words),
        "received": clock.now().isoformat(timespec="milliseconds"),
    }
    return _json(document, HTTPStatus.MULTI_STATUS if refused else HTTPStatus.OK)


@endpoint("GET", "HEAD")
def today(request: Any) -> HttpResponse:
    """What `backstride today --json` says of the journal, on the person's own day."""
    asker = who_asks(request)
    request.participant = asker.participant
    refuse_too_often(asker.counted_as)
    return _json(_today(asker.participant))


def _today(participant: Participant) -> dict[str, JSON]:
    """The standing first: what is prescribed is recorded where it changed."""
    now = clock.now()
    stands(participant, now)
    journal = entries_of(participant.pk)
    course = replay(journal, rulebook_of(participant.pk, now), clock.today_in(participant.zone))
    return today_document(course, decide(course), journal, words_now())


@endpoint("GET", "HEAD")
def description(request: HttpRequest) -> HttpResponse:
    """What can be asked here, and what is answered (OpenAPI 3.1)."""
    return _json(openapi())


@endpoint()
def not_found(request: HttpRequest, rest: str = "") -> HttpResponse:
    """There is no such address."""
    raise Refusal("not_found")


def _json(document: dict[str, JSON], status: int = HTTPStatus.OK) -> JsonResponse:
    return JsonResponse(document, status=status, json_dumps_params={"ensure_ascii": False})
