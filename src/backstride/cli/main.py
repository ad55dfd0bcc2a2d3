"""From the words typed to an exit code: 0 done, 1 refused with the reason, 2 wrong usage."""

from __future__ import annotations

import json
import re
import sys
from argparse import Namespace
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import TextIO

from backstride.book.catalogues import languages
from backstride.book.words import Words
from backstride.cli.answer import DONE, REFUSED, Answer, Refused
from backstride.cli.arguments import language_asked, read_arguments
from backstride.cli.layout import calm
from backstride.cli.refusal_page import refusal_page

STRICT = False
"""Whether a missing sentence is an error (tests) or an id in brackets (everybody else)."""
INTERRUPTED = 130


def main(typed: Sequence[str] | None = None) -> int:
    """Do what the words say; the command line's when none are given. Returns the exit code."""
    typed = sys.argv[1:] if typed is None else typed
    words = Words(language_asked(typed, languages()), strict=STRICT)
    try:
        return _do(read_arguments(typed, words), words)
    except SystemExit as stopped:  # argparse's way of having said it all
        return stopped.code if isinstance(stopped.code, int) else DONE
    except BrokenPipeError:  # whoever read us has seen enough
        sys.stdout = None  # nothing is left to flush at exit
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED


def _do(asked: Namespace, words: Words) -> int:
    try:
        command = import_module(f"backstride.cli.{asked.module}")  # each brings only what it needs
        answer: Answer = command.answer(asked, words)
    except Refused as refused:
        _write(sys.stderr, refusal_page(refused.wrongs, words))
        if asked.json:
            _write_document(refused.document)
        return REFUSED
    if asked.json:
        _write_document(answer.document)
    else:
        _write(sys.stdout, answer.page())
    return answer.code


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
