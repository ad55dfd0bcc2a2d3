"""What a request sends: one JSON document of limited size, with the entries in it."""

from __future__ import annotations

import json
from collections.abc import Iterable

from django.http import HttpRequest

from backstride.heart.fields import JSON, uuid
from backstride.heart.json_line import DEEPEST_NESTING
from backstride.web.api.problems import Refusal
from backstride.web.api.twice import Twice, object_of

MEDIA_TYPE = "application/json"
LARGEST_BYTES = 1024 * 1024
MOST_ENTRIES = 100
KEYS = ("entries", "whose")


def document_in(request: HttpRequest) -> JSON:
    """The document. Raises Refusal where it is of another type, too large, or no JSON."""
    if request.content_type != MEDIA_TYPE:
        raise Refusal("wrong_type", {"type": (request.content_type or "-")[:80]})
    if is_too_large(request):
        raise Refusal("too_large", {"most": LARGEST_BYTES // 1024})
    try:
        document = _DECODER.decode(request.body.decode("utf-8-sig"))
        _refuse_deep_nesting(document)
    except (ValueError, RecursionError) as error:
        raise Refusal("not_json", problems=[_where(error)]) from None
    return document


def is_too_large(request: HttpRequest) -> bool:
    """Whether more is sent than is read."""
    told = request.META.get("CONTENT_LENGTH") or "0"
    return not told.isdecimal() or int(told) > LARGEST_BYTES


def lines_in(document: JSON) -> list[JSON]:
    """The entries in a document, whatever else is wrong with it."""
    told = (
        document.pairs
        if isinstance(document, Twice)
        else document.items()
        if isinstance(document, dict)
        else ()
    )
    lists = (value for key, value in told if key == "entries" and isinstance(value, list))
    return [line for lines in lists for line in lines]


def whose(document: JSON) -> str | None:
    """The participant that the entries were written down for, where the document says so."""
    told = document.get("whose") if isinstance(document, dict) else None
    return str(told).lower() if told is not None else None


def refuse_another_shape(document: JSON) -> None:
    """Raises Refusal where a document is none with 1 to 100 entries."""
    problems = list(_wrong_with(document))
    if problems:
        raise Refusal("wrong_shape", {"most": MOST_ENTRIES}, problems=problems)


def _wrong_with(document: JSON) -> list[dict[str, str]]:
    right = f'{{"entries": […]}} with 1 to {MOST_ENTRIES} entries'
    if not isinstance(document, dict):
        return [problem_at("", "this is not an object", right)]
    if isinstance(document, Twice):
        return [problem_at(f"/{_escaped(document.key[:40])}", "is there twice", right)]
    others = [key for key in document if key not in KEYS]
    found = [problem_at(f"/{_escaped(key[:40])}", "is no key of the document", right) for key in others]
    if "whose" in document and (mend := uuid().wrong(document["whose"])):
        found.append(problem_at("/whose", "cannot be used", mend))
    entries = document.get("entries")
    if not isinstance(entries, list) or not 1 <= len(entries) <= MOST_ENTRIES:
        held = f"it holds {len(entries)}" if isinstance(entries, list) else "this is not a list of entries"
        found.append(problem_at("/entries", held, right))
    return found


def problem_at(pointer: str, what: str, would_be_right: str) -> dict[str, str]:
    """One thing that is wrong: where (JSON Pointer, RFC 6901), what, and the mend."""
    return {"pointer": pointer, "what": what, "would_be_right": would_be_right}


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def pointer_to(number: int, key: str = "") -> str:
    """Where in the document an entry lies (from 0), or a key of it."""
    return f"/entries/{number}" + (f"/{_escaped(key)}" if key else "")


def _where(error: Exception) -> dict[str, str]:
    what = "this is not whole JSON"
    if isinstance(error, json.JSONDecodeError):
        what = f"{what} ({error.msg}, line {error.lineno}, column {error.colno})"
    return problem_at("", what, "one JSON document, in UTF-8")


def _refuse_deep_nesting(document: JSON) -> None:
    """Level by level: what is nested a thousand deep would end in the middle of something else."""
    level = [document]
    for _ in range(2 * DEEPEST_NESTING):
        level = [inside for each in level for inside in _inside(each)]
    if level:
        raise RecursionError


def _inside(told: JSON) -> Iterable[JSON]:
    return told.values() if isinstance(told, dict) else told if isinstance(told, list) else ()


def _refuse_constant(name: str) -> JSON:
    raise ValueError(name)


_DECODER = json.JSONDecoder(parse_constant=_refuse_constant, object_pairs_hook=object_of)
