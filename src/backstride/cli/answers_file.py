"""A file of screening answers: one JSON object, question id to answer; or a whole `screened` entry."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from backstride.book.screening import CURRENT, UnknownQuestionnaire, questionnaires, read_questionnaire
from backstride.book.words import Words
from backstride.cli.answer import Refused, Wrong
from backstride.cli.files import read_file
from backstride.heart.fields import JSON
from backstride.heart.questionnaire import Questionnaire

MOST_BYTES = 256 * 1024


class Answers(NamedTuple):
    """The questionnaire that was answered, and what was answered."""

    questionnaire: Questionnaire
    given: Mapping[str, object]


class _Twice(ValueError):
    """A question is answered twice, and which answer is meant cannot be known."""


def answers_file(path: Path, words: Words) -> bytes:
    """What a file of answers holds, unread. Raises Refused."""
    return read_file(path, MOST_BYTES, words)


def read_answers(path: Path, content: bytes, words: Words) -> Answers:
    """The answers in a file. Raises Refused for what is no file of answers."""
    told = _read_object(path, content, words)
    given, name = told, CURRENT
    if isinstance(told.get("answers"), dict):
        given, name = told["answers"], told.get("questionnaire", CURRENT)
    try:
        return Answers(read_questionnaire(str(name)), given)
    except UnknownQuestionnaire:
        what = words.say("cli", "answers.no_such_questionnaire", name=str(name))
        right = words.say("cli", "one_of", words=list(questionnaires()))
        raise Refused(Wrong(str(path), what, right, key="questionnaire")) from None


def _read_object(path: Path, content: bytes, words: Words) -> dict[str, JSON]:
    right = words.say("cli", "answers.right")
    try:
        told = json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once)
    except _Twice as twice:
        raise Refused(Wrong(str(path), words.say("cli", "answers.twice"), right, key=str(twice))) from None
    except UnicodeDecodeError:
        raise Refused(Wrong(str(path), words.say("cli", "json.not_utf8"), right)) from None
    except json.JSONDecodeError as error:
        what = words.say("cli", "json.broken", why=error.msg, column=str(error.colno))
        raise Refused(Wrong(str(path), what, right, line=error.lineno)) from None
    except (RecursionError, ValueError):
        raise Refused(Wrong(str(path), words.say("cli", "json.too_much"), right)) from None
    if not isinstance(told, dict):
        raise Refused(Wrong(str(path), words.say("cli", "json.no_object"), right))
    return told


def _once(pairs: list[tuple[str, JSON]]) -> dict[str, JSON]:
    twice = [key for key, count in Counter(key for key, _ in pairs).items() if count > 1]
    if twice:
        raise _Twice(twice[0])
    return dict(pairs)
