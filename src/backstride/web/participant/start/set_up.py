"""The set-up questions: which are asked, in what order, and what was answered so far (in the session)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from backstride.heart.fields import JSON

SESSION = "start"

QUESTIONS = ("where", "pain", "since", "before", "active", "days", "aids")
NOT_ASKED = {"never": frozenset({"since", "before"})}
"""Who has never had back pain is not asked since when."""
NEEDED = frozenset({"where", "pain", "days"})
"""Questions that need an answer; the others may be left empty."""
ASKED_BY = {
    "usual_pain": "pain",
    "episode_began": "since",
    "recovered_on": "since",
    "past_episodes": "before",
    "active_min_week": "active",
    "days": "days",
    "zone": "where",
    "aids": "aids",
}
"""Which question gives a key of the enrolment."""


def questions_for(back_state: str) -> tuple[str, ...]:
    """The questions for somebody whose back stands like this, in order."""
    left_out = NOT_ASKED.get(back_state, frozenset())
    return tuple(each for each in QUESTIONS if each not in left_out)


class SetUp:
    """What a person has chosen and told so far; each change is kept in their session."""

    def __init__(self, request: HttpRequest) -> None:
        self._session = request.session
        self._kept: dict[str, Any] = self._session.get(SESSION) or {}

    @property
    def programme(self) -> str:
        """The programme chosen; empty where none is yet."""
        programme: str = self._kept.get("programme", "")
        return programme

    def choose(self, programme: str) -> None:
        """Take a programme; what was answered stays."""
        self._keep({**self._kept, "programme": programme})

    def goes_with(self, back_state: str) -> None:
        """Since when is asked again of a back that the check now tells otherwise."""
        if self._kept and self._kept.get("back_state") != back_state:
            told = {name: each for name, each in self._told.items() if name != "since"}
            self._keep({**self._kept, "told": told, "back_state": back_state})

    def tell(self, question: str, typed: dict[str, list[str]], says: dict[str, JSON]) -> None:
        """Keep an answer: as it was typed, and as the enrolment will say it."""
        told = {**self._told, question: {"typed": typed, "says": says}}
        self._keep({**self._kept, "told": told, "wrong": ""})

    def typed(self, question: str) -> dict[str, list[str]]:
        """What was typed for a question; empty where nothing was."""
        typed: dict[str, list[str]] = self._told.get(question, {}).get("typed", {})
        return typed

    def says(self, question: str) -> dict[str, JSON]:
        """What the enrolment will say by one answer; empty where nothing was told."""
        says: dict[str, JSON] = self._told.get(question, {}).get("says", {})
        return says

    def was_asked(self, question: str) -> bool:
        """Whether the person has been there, answered or not."""
        return question in self._told

    @property
    def refused(self) -> str:
        """The question whose answer the journal would not take; empty where all is well."""
        wrong: str = self._kept.get("wrong", "")
        return wrong

    def refuse(self, question: str) -> None:
        """Remember that an answer could not be taken, so that its page says so."""
        self._keep({**self._kept, "wrong": question})

    def forget(self) -> None:
        """All of it is in the journal now."""
        self._session.pop(SESSION, None)

    def next_question(self, back_state: str, after: str | None = None) -> str | None:
        """The first question after this one that the person has not been to; None where there is none."""
        asked = questions_for(back_state)
        later = asked[asked.index(after) + 1 :] if after in asked else ()
        return next((each for each in (*later, *asked) if not self.was_asked(each)), None)

    @property
    def _told(self) -> dict[str, Any]:
        told: dict[str, Any] = self._kept.get("told", {})
        return told

    def _keep(self, kept: dict[str, Any]) -> None:
        self._kept = self._session[SESSION] = kept
