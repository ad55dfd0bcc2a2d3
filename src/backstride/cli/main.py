"""From the words typed to an exit code: 0 done, 1 refused with the reason, 2 wrong usage."""

from __future__ import annotations

import json
import re
import sys
from argparse import Namespace
from collections.abc import Iterable, Sequence
from contextlib import suppress
from importlib import import_module
from typing import TextIO

from backstride.book.catalogues import languages
from backstride.book.words import Words
from backstride.cli.answer import DONE, REFUSED, WRONG_USAGE, Answer, Refused, WrongUsage
from backstride.cli.arguments import language_asked, read_arguments
from backstride.cli.commands import PROGRAM
from backstride.cli.emergency_page import emergency_page
from backstride.cli.layout import calm
from backstride.cli.refusal_page import refusal_page, usage_page

STRICT = False
"""Whether a missing sentence is an error (tests) or an id in brackets (everybody else)."""
INTERRUPTED = 130


def main(typed: Sequence[str] | None = None) -> int:
    """Do what the words say; the command line's when none are given. Returns the exit code."""
    typed = sys.argv[1:] if typed is None else typed
    words = Words(language_asked(typed, languages()), strict=STRICT)
    try:
        return _do(read_arguments(typed, words), words)
    except WrongUsage as mistake:
        return _say_usage(mistake, typed, words)
    except SystemExit as stopped:  # argparse's way of having said it all
        return stopped.code if isinstance(stopped.code, int) else DONE
    except BrokenPipeError:  # whoever read us has seen enough
        sys.stdout = None  # nothing is left to flush at exit
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:  # every command turns those of its files into a refusal: this is the output's
        return _cannot_write(error, words)


def _do(asked: Namespace, words: Words) -> int:
    try:
        command = import_module(f"backstride.cli.{asked.module}")  # each brings only what it needs
        answer: Answer = command.answer(asked, words)
    except Refused as refused:
        _write(sys.stderr if asked.json else sys.stdout, emergency_page(refused.emergency))
        none_written = _writes(asked) and not refused.written
        _write(sys.stderr, refusal_page(refused.wrongs, words, writes=none_written))
        if asked.json:
            _write_document(refused.document)
        return REFUSED
    if asked.json:
        _write_document(answer.document)
    else:
        _write(sys.stdout, answer.page())
    if answer.then:
        answer.then()
    return answer.code


def _writes(asked: Namespace) -> bool:
    """Whether something would have been written, had it not been refused."""
    return asked.module in ("log", "handout", "summary", "backup", "restore") or any(
        getattr(asked, each, None) for each in ("letter", "witness")
    )


def _cannot_write(error: OSError, words: Words) -> int:
    """The answer has nowhere to go, such as a full disk."""
    sys.stdout = None  # what is left in it would be tried again at exit
    with suppress(OSError):
        why = words.say("cli", "output.not_written", why=error.strerror or str(error))
        _write(sys.stderr, [f"{PROGRAM}: {why}"])
    return REFUSED


def _say_usage(mistake: WrongUsage, typed: Sequence[str], words: Words) -> int:
    """What is wrong with the words typed; after an emergency sign that is among them."""
    from backstride.cli.emergency_first import emergency_typed  # noqa: PLC0415 - help needs none of it

    emergency, json_asked = emergency_typed(typed, words), "--json" in typed
    _write(sys.stderr if json_asked else sys.stdout, emergency_page(emergency))
    _write(sys.stderr, usage_page(mistake, words))
    if json_asked:
        _write_document({**mistake.document, "emergency": list(emergency.advice) if emergency else []})
    return WRONG_USAGE


def _write(to: TextIO, lines: Iterable[str]) -> None:
    """Write lines for a person; what the stream cannot show is escaped, never a crash."""
    _write_text(to, "".join(f"{calm(line)}\n" for line in lines))


def _write_document(document: object) -> None:
    """One JSON document. Only what no terminal should get, or this one cannot show, is escaped."""
    unicode = (sys.stdout.encoding or "").replace("-", "").lower() == "utf8"
    text = json.dumps(document, ensure_ascii=not unicode, indent=2, allow_nan=False)
    _write_text(sys.stdout, _UNSHOWABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n")


_UNSHOWABLE = re.compile("[\x7f-\x9f\ud800-\udfff]")


def _write_text(to: TextIO, text: str) -> None:
    encoding = to.encoding or "utf-8"
    to.write(text.encode(encoding, "backslashreplace").decode(encoding))
    to.flush()
