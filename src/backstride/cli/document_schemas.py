"""JSON Schemas of everything that `--json` prints."""

from __future__ import annotations

from typing import get_args

from backstride.book.check_ins.standing import Stands
from backstride.book.check_ins.table import FOLLOWED
from backstride.book.document_shapes import (
    CERTAINTY,
    DAY,
    FIGURES,
    RULE,
    SESSION,
    SOURCES,
    TEXT,
    YES_OR_NO,
    count,
    one_of,
    or_null,
    several,
    with_keys,
)
from backstride.book.entry_schemas import Schema, entry_schema
from backstride.book.recurrence.months import How
from backstride.heart.alphabet import Kind
from backstride.heart.clearance import OUTCOMES, PACES
from backstride.heart.parameters import PARAMETERS
from backstride.heart.programme import StartsAt
from backstride.heart.questionnaire import SCOPES
from backstride.heart.questionnaire import Kind as QuestionKind
from backstride.heart.state import Mode
from backstride.heart.symptoms import URGENCIES, URGENCY

WRONG = with_keys(file=TEXT, what=TEXT, would_be_right=TEXT, line=or_null(count(1)), key=or_null(TEXT))


def programme_list() -> Schema:
    """What `programme list` prints."""
    standing = one_of("offered", "not_offered", "withdrawn")
    listed = with_keys(id=TEXT, version=TEXT, name=TEXT, stages=count(1), standing=standing)
    return with_keys(programmes=several(listed))


def programme_show() -> Schema:
    """What `programme show` prints."""
    backed = {"source": TEXT, "certainty": CERTAINTY}
    figure = with_keys(value={"type": "number"}, unit=TEXT, note=TEXT, **backed)
    rung = {"days_per_week": {**count(1), "maximum": 7}, "session": SESSION, **backed}
    return with_keys(
        id=TEXT,
        version=TEXT,
        name=TEXT,
        sha256={"type": "string", "pattern": "^[0-9a-f]{64}$"},
        offered=YES_OR_NO,
        withdrawn=TEXT,
        starts_at=one_of(*get_args(StartsAt)),
        stages=several(with_keys(number=count(1), settled_needed=count(1), **rung)),
        floor=with_keys(**rung),
        contacts=several(with_keys(week=count(), main=YES_OR_NO, **backed)),
        figures=with_keys(**dict.fromkeys(PARAMETERS, figure)),
    )


def programme_check() -> Schema:
    """What `programme check` prints."""
    event = {"type": "string", "pattern": f"^({'|'.join(Kind)})( |$)"}
    law = with_keys(
        law=count(1),
        says=TEXT,
        holds=YES_OR_NO,
        path=or_null(several(event)),
        counter_example=or_null(several({"type": "object"})),
    )
    return with_keys(
        programme=TEXT,
        version=TEXT,
        states=count(1),
        edges=count(1),
        holds=YES_OR_NO,
        ladder=with_keys(rises=YES_OR_NO, falls=several(count(2))),
        modes={"type": "object", "propertyNames": one_of(*Mode), "additionalProperties": count(1)},
        events={"type": "object", "propertyNames": event, "additionalProperties": count()},
        laws=several(law),
    )


def lessons() -> Schema:
    """What `lessons` prints: all of them, or the one that was named."""
    claim = with_keys(says=TEXT, sources=SOURCES)
    block = with_keys(kind=one_of("heading", "paragraph", "points"), items=several(several(claim)))
    lesson = with_keys(
        id=TEXT,
        title=TEXT,
        week=count(),
        words=count(1),
        why_now=several(with_keys(id=TEXT, says=TEXT)),
        picture=or_null(with_keys(name=TEXT, title=TEXT, shows=TEXT)),
        text=several(block),
        sources=several(with_keys(id=TEXT, says=TEXT)),
        clinical_words=several(with_keys(word=TEXT, means=TEXT)),
    )
    return with_keys(lang=TEXT, lessons={**several(lesson), "minItems": 1})


def check_ins() -> Schema:
    """What `check-ins` prints."""
    stands = {"stands": one_of(*Stands), "says": TEXT, "entry": or_null(TEXT)}
    asked = {"due": DAY, "last_day": DAY, **stands, "until": or_null(DAY), "why": or_null(TEXT)}
    return with_keys(
        on=DAY,
        follows=or_null(one_of(*FOLLOWED)),
        check_ins=several(with_keys(what=TEXT, **asked)),
        measures=several(with_keys(measure=TEXT, **asked)),
        emergency=several(TEXT),
    )


def recurrences() -> Schema:
    """What `recurrences` prints."""
    known = or_null(YES_OR_NO)
    one = with_keys(
        began=DAY,
        ended=or_null(DAY),
        last=DAY,
        dated=YES_OR_NO,
        limited=known,
        sought_care=known,
        told_by=several(TEXT),
    )
    month = with_keys(month={"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"}, how=one_of(*get_args(How)))
    return with_keys(
        on=DAY,
        definition=TEXT,
        follows=YES_OR_NO,
        recurrences=several(one),
        months=several(month),
        free_since=or_null(DAY),
        emergency=several(TEXT),
    )


def screen() -> Schema:
    """What `screen` prints."""
    outcome = one_of(*OUTCOMES)
    reason = with_keys(
        rule=RULE,
        says=TEXT,
        outcome=outcome,
        urgency=one_of(*URGENCIES),
        figures=FIGURES,
        sources=SOURCES,
        certainty=CERTAINTY,
    )
    return with_keys(
        on=DAY,
        programme=TEXT,
        version=TEXT,
        questionnaire=TEXT,
        outcome=outcome,
        title=TEXT,
        what_to_do=several(TEXT),
        scope=several(one_of(*SCOPES)),
        pace=one_of(*PACES),
        expires_on=or_null(DAY),
        symptoms=several(one_of(*URGENCY)),
        reasons=several(reason),
        letter=or_null(TEXT),
    )


def screen_questions() -> Schema:
    """What `screen --questions` prints."""
    choice = with_keys(id=TEXT, says=TEXT)
    question = with_keys(
        id=TEXT,
        topic=TEXT,
        kind=one_of(*get_args(QuestionKind)),
        asks=TEXT,
        why=TEXT,
        answer=TEXT,
        choices=several(choice),
        asked_if=or_null(TEXT),
        optional=YES_OR_NO,
        only_for_run=YES_OR_NO,
    )
    topic = with_keys(id=TEXT, title=TEXT, intro=or_null(TEXT))
    return with_keys(
        programme=TEXT,
        version=TEXT,
        questionnaire=TEXT,
        topics=several(topic),
        questions=several(question),
    )


def log() -> Schema:
    """What `log` prints."""
    return with_keys(
        appended=YES_OR_NO,
        already_there=YES_OR_NO,
        entry=entry_schema("session_done"),
        notes=several(TEXT),
        emergency=several(TEXT),
    )


def summary() -> Schema:
    """What `summary` prints: the file, what it was made from, and the words of each of its charts."""
    chart = with_keys(
        name=TEXT,
        title=TEXT,
        says=several(TEXT),
        columns=several(TEXT),
        rows=several(several(TEXT)),
    )
    return with_keys(
        on=DAY,
        file=TEXT,
        bytes=count(),
        replaced=YES_OR_NO,
        programme=TEXT,
        version=TEXT,
        decision={"type": "string", "pattern": "^[0-9a-f]{64}$"},
        charts=several(chart),
    )


def serve() -> Schema:
    """What `serve` prints before it serves: where the app is, links that sign in, the folder of the data."""
    way = with_keys(who={**TEXT, "description": "a made-up person; empty for the owner"}, link=TEXT)
    started = {**YES_OR_NO, "description": "false where it ran already, and only a link was asked for"}
    return with_keys(address=TEXT, sign_in=several(way), data=TEXT, started=started)


def remind() -> Schema:
    """What `remind` prints: how many messages came to what; how many people were left for the next round."""
    count: Schema = {"type": "integer", "minimum": 0}
    return with_keys(sent=count, failed=count, refused=count, unsure=count, left=count)


def clinic_new() -> Schema:
    """What `clinic new` prints: the clinic, the code of whoever leads it, and where it is taken.

    `path` follows the address of the app; `address` is the whole, empty where only `serve` knows it.
    """
    return with_keys(clinic=TEXT, code=TEXT, path=TEXT, address=TEXT)


def clinic_lead() -> Schema:
    """What `clinic lead` prints: the same of a clinic that is there, how many work there and lead it now."""
    return with_keys(clinic=TEXT, code=TEXT, path=TEXT, address=TEXT, work=count(), lead=count())


def backup() -> Schema:
    """What `backup` and `restore` print: what is in the file, and what was found where it was tried out."""
    found = ("journals", "entries", "alike", "by_other_rules")
    return with_keys(
        file=TEXT,
        engine=one_of("sqlite", "postgresql"),
        made={"type": "string", "format": "date-time"},
        version=TEXT,
        tables={"type": "object", "additionalProperties": count()},
        parts=several(TEXT),
        verified=or_null(with_keys(**dict.fromkeys(found, count()))),
    )


def refused() -> Schema:
    """What every command prints where something cannot be used (1), or the words typed are wrong (2)."""
    return with_keys(refused={**several(WRONG), "minItems": 1}, emergency=several(TEXT))
