"""`backstride remind`: one round of reminders, for who does not run the app by `backstride serve`."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path

from backstride.book.words import Words
from backstride.cli.answer import Answer, Refused, Wrong
from backstride.web.readiness import NewerTables
from backstride.web.reminders.once import NoData, remind_once


def answer(asked: Namespace, words: Words) -> Answer:
    """What came of one round. Raises Refused where there is no data, or that of a newer program."""
    try:
        came = remind_once(Path(asked.data) if asked.data else None)
    except NewerTables:
        raise Refused(
            Wrong("--data", words.say("cli", "serve.newer"), words.say("cli", "serve.newer.do"))
        ) from None
    except (NoData, OSError) as why:
        what = words.say("cli", "remind.not_done", why=str(why))
        raise Refused(Wrong("--data", what, words.say("cli", "remind.not_done.do"))) from None
    return Answer(dict(came), lambda: _page(came, words))


def _page(came: Mapping[str, int], words: Words) -> Iterator[str]:
    for word, count in came.items():
        yield words.say("cli", f"remind.{word}", count=count)
