"""A questionnaire that a clinic brings itself: a FHIR R4 Questionnaire as JSON, with how it is scored.

    questionnaire = read_questionnaire(content, scoring)
    score(questionnaire.measure, {"1": "often", "2": "never"})

The clinic answers for the right to use the words: they stay in its own file and are shown as they stand
there. Whatever cannot be asked and scored exactly as the file says is refused, and never half asked.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from backstride.book.measures.loaded_items import Texts, read_items
from backstride.book.measures.loaded_json import read_json
from backstride.book.measures.loaded_refused import QuestionnaireRefused, Slip
from backstride.book.measures.loaded_scoring import read_scoring
from backstride.book.measures.loaded_text import Said, said
from backstride.book.measures.measure import Item, Measure
from backstride.heart.fields import JSON

PREFIX = "clinic-"
"""Before the file's own id in the journal, so that no file takes the name of a measure of ours."""
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,50}")
LONGEST_VERSION = 24


@dataclass(frozen=True)
class Questionnaire:
    """A loaded questionnaire: how it is scored, and its words."""

    measure: Measure
    title: Said
    copyright: Said
    texts: Mapping[str, Texts]
    """By question: its words, those of its choices, and what stands before it."""
    ticked: bool
    """Whether its yes-or-no questions are a list to tick: what is left unticked is a no."""

    def says(self, item: Item) -> Texts:
        """The words of a question."""
        return self.texts[item.id]


def read_questionnaire(content: bytes, scoring: bytes | None = None) -> Questionnaire:
    """The questionnaire in a file, scored as an extension in it or a file beside it says.

    Raises `QuestionnaireRefused` with everything that is wrong.
    """
    told = read_json(content)
    slips = list(_whats_wrong_with_the_whole(told))
    read = read_items(told.get("item"), slips)
    beside = None if scoring is None else read_json(scoring, "the file of scoring")
    rules = read_scoring(told, beside, read.items, slips)
    if slips or rules is None:
        raise QuestionnaireRefused(slips)
    digest = hashlib.sha256(content + b"\0" + (scoring or b"")).hexdigest()[:12]
    version = f"{str(told.get('version', ''))[:LONGEST_VERSION]} {digest}".strip()
    title = said(told, "title") or said(told, "name")
    measure = rules.measure(f"{PREFIX}{told['id']}", version, read.items)
    return Questionnaire(measure, title, said(told, "copyright"), read.texts, rules.ticked)


def _whats_wrong_with_the_whole(told: Mapping[str, JSON]) -> list[Slip]:
    name = told.get("id")
    rules = (
        ("resourceType", told.get("resourceType") == "Questionnaire", "Questionnaire, of FHIR R4"),
        (
            "id",
            isinstance(name, str) and bool(NAME.fullmatch(name)),
            "letters, digits, dots and dashes: up to 51",
        ),
        ("status", told.get("status") == "active", "active: a draft or a retired one is asked of nobody"),
        (
            "title",
            bool(said(told, "title") or said(told, "name")),
            "what people are told that they are asked",
        ),
        ("version", isinstance(told.get("version", ""), str), "text, such as 1.0"),
        ("modifierExtension", "modifierExtension" not in told, "left out: it changes what the rest means"),
    )
    return [
        Slip(where, f"{_short(told.get(where))} cannot be used", right)
        for where, holds, right in rules
        if not holds
    ]


def _short(value: JSON) -> str:
    return "nothing" if value is None else repr(value)[:60]
