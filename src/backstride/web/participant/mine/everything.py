"""Everything that is kept of a person, in one file: the journal, tables of it, the account, the handouts."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from backstride.book.words import Words
from backstride.handouts.given import NoHandout
from backstride.web.journals.journal_of import entries_of, journal_file
from backstride.web.own_programmes.given import own_texts_of
from backstride.web.participant.carry.files import FORMS, Asked, file_name
from backstride.web.participant.carry.given_today import given_today
from backstride.web.participant.carry.kept_sound import Busy, DiskTrouble, Track
from backstride.web.participant.emergency import number_for_person
from backstride.web.participant.mine.account import account_of
from backstride.web.participant.mine.tables import tables_of

DOMAIN = "mine"
SOUND = ".mp3"


def everything(request: Any, words: Words, now: datetime) -> IO[bytes]:
    """The file, open at its beginning. Raises DiskTrouble where there is no room to make it."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - whoever answers with it closes it
    try:
        with ZipFile(file, "w") as archive:
            missing = [*_put_all(archive, request, words, now)]
            _put(archive, f"{words.say(DOMAIN, 'file.read_me')}.txt", _read_me(missing, words).encode(), now)
    except OSError as problem:
        file.close()
        raise DiskTrouble(problem.strerror or type(problem).__name__) from problem
    file.seek(0)
    return file


def _put_all(archive: ZipFile, request: Any, words: Words, now: datetime) -> Iterator[str]:
    """Put in what there is; yields the names of handouts that could not be made."""
    person = request.participant
    _put(archive, "journal.jsonl", journal_file(person.pk), now)
    account = json.dumps(account_of(person), ensure_ascii=False, indent=2)
    _put(archive, "account.json", account.encode(), now)
    for kind, table in tables_of(entries_of(person.pk), person.zone):
        _put(archive, f"tables/{kind}.csv", table, now)
    for name, text in own_texts_of(entries_of(person.pk)):
        _put(archive, f"programmes/{name}.toml", text.encode(), now)
    try:
        given, number = given_today(request.kept, words), number_for_person(request)
        asked = Asked(given, request.kept, person, words, number)
    except NoHandout:
        return
    for name in FORMS:
        try:
            content = FORMS[name].make(asked)
        except (NoHandout, Busy, DiskTrouble):
            yield file_name(name, asked)
        else:
            _put(archive, f"handouts/{file_name(name, asked)}", content, now)


def _put(archive: ZipFile, name: str, content: bytes | Track, now: datetime) -> None:
    about = ZipInfo(name, now.timetuple()[:6])
    about.compress_type = ZIP_STORED if name.endswith(SOUND) else ZIP_DEFLATED
    with archive.open(about, "w") as into:
        if isinstance(content, bytes):
            into.write(content)
            return
        with closing(content):
            into.writelines(content)


def _read_me(missing: list[str], words: Words) -> str:
    parts = ("what", "journal", "tables", "programmes", "handouts", "again")
    paragraphs = [words.say(DOMAIN, f"read_me.{each}") for each in parts]
    if missing:
        paragraphs.append(words.say(DOMAIN, "read_me.missing", files=missing))
    return "\r\n\r\n".join(paragraphs) + "\r\n"
