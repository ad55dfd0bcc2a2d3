"""A journal file that somebody brings: what came of it, or what is wrong with it and what to do."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from backstride.heart.entries import LARGEST_JOURNAL_BYTES, JournalRefused
from backstride.heart.rulebook import NotInTheBook
from backstride.web.journals.append import Appended
from backstride.web.journals.bring import HasBegun, bring
from backstride.web.journals.models import Participant

ZIPPED = b"PK"


class Wrong(NamedTuple):
    """Why a file was not brought: the id of the sentence, and what was found, line by line."""

    why: str
    found: tuple[str, ...] = ()


def bring_file(participant: Participant, file: Any, now: datetime) -> Appended | Wrong:
    """Bring it. Where something is wrong, nothing was written."""
    if file is None:
        return Wrong("missing")
    if (file.size or 0) > LARGEST_JOURNAL_BYTES:
        return Wrong("too_big")
    content = file.read()
    if content.startswith(ZIPPED):
        return Wrong("zipped")
    try:
        return bring(participant.pk, content, now)
    except HasBegun:
        return Wrong("begun")
    except NotInTheBook as unknown:
        return Wrong("unknown_programme", (str(unknown),))
    except JournalRefused as refused:
        return Wrong("refused", tuple(str(each) for each in refused.problems))
