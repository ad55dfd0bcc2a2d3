"""What an answer says where something cannot be done (RFC 9457): what, why, and what to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.http import JsonResponse

from backstride.book.words import Words
from backstride.heart.fields import JSON

MEDIA_TYPE = "application/problem+json"
STATUS = {
    "not_json": 400,
    "not_signed_in": 401,
    "token_unknown": 401,
    "form_token_missing": 403,
    "no_journal": 403,
    "not_found": 404,
    "wrong_method": 405,
    "of_another": 409,
    "too_large": 413,
    "wrong_type": 415,
    "wrong_shape": 422,
    "none_taken": 422,
    "too_often": 429,
    "broken": 500,
    "not_kept": 503,
}
"""Every problem by its name, with the status of HTTP that it comes with."""


class Refusal(Exception):
    """A request that cannot be answered: the name of the problem, and figures for its sentences."""

    def __init__(
        self,
        name: str,
        figures: Mapping[str, str | int] | None = None,
        headers: Mapping[str, str] | None = None,
        **more: JSON,
    ) -> None:
        super().__init__(name)
        self.name, self.figures, self.headers, self.more = name, figures or {}, headers or {}, more


def problem_answer(refusal: Refusal, words: Words, emergency: Sequence[str]) -> JsonResponse:
    """The answer; `emergency`: what to do now, where what was sent tells an emergency sign."""
    name, status = refusal.name, STATUS[refusal.name]
    said = {part: words.say("api", f"problem.{name}.{part}", **refusal.figures) for part in PARTS}
    document = {
        "type": f"urn:backstride:problem:{name}",
        "title": said["title"],
        "status": status,
        "detail": said["detail"],
        "what_to_do": said["do"],
        "emergency": list(emergency),
        **refusal.more,
    }
    return JsonResponse(document, status=status, content_type=MEDIA_TYPE, headers=dict(refusal.headers))


PARTS = ("title", "detail", "do")
