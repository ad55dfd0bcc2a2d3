"""What a clinician asks of a letter: which one, why, in which language, and a sentence of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple, cast

from django.http import QueryDict

from backstride.book.catalogues import languages
from backstride.outcomes.papers.about import Why

KINDS = ("gp", "discharge")
REASONS: tuple[Why, ...] = ("info", "see")
LONGEST_SENTENCE = 600
LONGEST_TO = 200


class Asks(NamedTuple):
    """As it was typed; `kind` empty: nothing was chosen yet."""

    kind: str = ""
    why: str = ""
    lang: str = ""
    sentence: str = ""
    to: str = ""
    """Whom it is for."""

    @property
    def reason(self) -> Why:
        """Why it is written; the summary at the end has no reason of its own."""
        return cast("Why", self.why) if self.kind == "gp" else "info"


def read_asks(form: QueryDict) -> Asks:
    """What a form asks for; nothing is filled in for what was not answered."""
    kind, why, lang = (form.get(name, "") for name in ("kind", "why", "lang"))
    sentence, to = (" ".join(form.get(name, "").split()) for name in ("sentence", "to"))
    return Asks(kind, why, lang, sentence, to)


def wrongs_in(asks: Asks, *, something_is_open: bool) -> Mapping[str, str]:
    """Each question that is answered wrongly, with the name of what is wrong."""
    return dict(_wrongs(asks, something_is_open=something_is_open))


def _wrongs(asks: Asks, *, something_is_open: bool) -> Iterator[tuple[str, str]]:
    if asks.kind not in KINDS:
        yield "kind", "wrong.kind"
    if asks.kind == "gp" and asks.why not in REASONS:
        yield "why", "wrong.why"
    if asks.lang not in languages():
        yield "lang", "wrong.lang"
    if len(asks.to) > LONGEST_TO:
        yield "to", "wrong.to"
    if len(asks.sentence) > LONGEST_SENTENCE:
        yield "sentence", "wrong.long"
    elif asks.kind == "gp" and asks.why == "see" and not (something_is_open or asks.sentence):
        yield "sentence", "wrong.no_reason"
