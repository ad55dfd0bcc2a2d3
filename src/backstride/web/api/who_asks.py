"""Who asks: a program with a personal token, or the page of somebody who is signed in."""

from __future__ import annotations

from typing import NamedTuple

from django.http import HttpRequest, HttpResponse, HttpResponseForbidden
from django.middleware.csrf import CsrfViewMiddleware

from backstride.web import clock
from backstride.web.api.models import PersonalToken
from backstride.web.api.problems import Refusal
from backstride.web.api.tokens import note_use, token_behind
from backstride.web.journals.models import Participant
from backstride.web.journals.visible import own_of

SCHEME = "bearer"
CHALLENGE = {"WWW-Authenticate": 'Bearer realm="Backstride"'}


class Asker(NamedTuple):
    """Whose journal it is about, and whose requests are counted together."""

    participant: Participant
    counted_as: str


def who_asks(request: HttpRequest) -> Asker:
    """Who asks. A token that is given decides, also in a browser. Raises Refusal."""
    if "Authorization" in request.headers:
        return _by_token(_token_in(request.headers["Authorization"]))
    return _by_session(request)


def _token_in(header: str) -> PersonalToken:
    scheme, _, secret = header.partition(" ")
    token = token_behind(secret.strip()) if scheme.lower() == SCHEME else None
    if token is None:
        raise Refusal("token_unknown", headers=CHALLENGE)
    return token


def _by_token(token: PersonalToken) -> Asker:
    participant = own_of(token.user).first()
    if participant is None:
        raise Refusal("no_journal")
    note_use(token, clock.today_in(participant.zone))
    return Asker(participant, f"token {token.pk}")


def _by_session(request: HttpRequest) -> Asker:
    if not request.user.is_authenticated:
        raise Refusal("not_signed_in", headers=CHALLENGE)
    if _lacks_form_token(request):
        raise Refusal("form_token_missing")
    participant = own_of(request.user).first()
    if participant is None:
        raise Refusal("no_journal")
    return Asker(participant, f"user {request.user.pk}")


def _lacks_form_token(request: HttpRequest) -> bool:
    """Whether a page from elsewhere may have sent this with the person's own cookies."""
    check = _Check(_answered)
    check.process_request(request)
    return check.process_view(request, _answered, (), {}) is not None


class _Check(CsrfViewMiddleware):
    """Django's own check, without its page."""

    def _reject(self, request: HttpRequest, reason: str) -> HttpResponseForbidden:  # noqa: ARG002
        return HttpResponseForbidden(reason)


def _answered(request: HttpRequest) -> HttpResponse:
    return HttpResponse()
