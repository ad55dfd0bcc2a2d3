"""What every address under `/api/` shares: its methods, and an answer in JSON whatever goes wrong."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from backstride.web.api.emergency import advice_on_request
from backstride.web.api.problems import Refusal, problem_answer
from backstride.web.pages.language import words_now

LOG = logging.getLogger(__name__)
View = Callable[..., HttpResponse]


def endpoint(*methods: str) -> Callable[[View], View]:
    """An address that answers to these methods. `who_asks` looks for the form's token where it is needed."""

    def decorate(view: View) -> View:
        @csrf_exempt
        @wraps(view)
        def answers(request: HttpRequest, **found: Any) -> HttpResponse:
            try:
                _refuse_other_methods(request, methods)
                return view(request, **found)
            except Refusal as refusal:
                return _answer(request, refusal)
            except (OperationalError, InterfaceError) as error:
                LOG.error("not kept: %s", type(error).__name__)  # noqa: TRY400 - what was sent may stand in it
                return _answer(request, Refusal("not_kept", headers={"Retry-After": "30"}))
            except Exception:
                LOG.exception("The API made a mistake.")
                return _answer(request, Refusal("broken"))

        return answers

    return decorate


def _refuse_other_methods(request: HttpRequest, methods: tuple[str, ...]) -> None:
    if methods and request.method not in methods:
        allowed = ", ".join(methods)
        raise Refusal(
            "wrong_method", {"method": request.method or "-", "allowed": allowed}, {"Allow": allowed}
        )


def _answer(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    words = words_now()
    return problem_answer(refusal, words, advice_on_request(request, words))
