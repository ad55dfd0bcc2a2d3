"""A made-up life: every day asks what is due, does it, and tells how it was. Nothing here is chance."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from backstride.book.rulebook import shipped_rulebook
from backstride.book.screening import CURRENT, read_questionnaire
from backstride.heart.course import replay
from backstride.heart.decision import Decision, decide
from backstride.heart.entries import Entry, read_entry
from backstride.heart.fields import JSON
from backstride.web.demo.people import MadeUp

ZONE = "Europe/Madrid"
USUAL = 2
COMFORTABLE_MIN = 20
BORN = 1970
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WISHED = list(WEEKDAYS[:6])
EVERY_OTHER_DAY = (4, 2, 0)
"""So many days before today: three sessions, so that one is due today whichever weekday it is."""
MORNING, NOON, EVENING = time(8), time(12), time(18)

Told = dict[str, JSON]

NONE_OF_THESE: Told = {
    question.id: []
    for question in read_questionnaire(CURRENT).questions.values()
    if question.kind in ("list", "symptom_list")
}
ANSWERS: Told = {
    **NONE_OF_THESE,
    "birth_year": BORN,
    "walk_minutes": COMFORTABLE_MIN,
    "back_state": "chronic",
    "trend": "same",
    "active_now": "no",
    "pregnancy": "no",
    "word": "not_asked",
}


class Life:
    """The days of one made-up person, from the first one up to and with a given day."""

    def __init__(self, person: MadeUp, until: date) -> None:
        self.person, self.until = person, until
        self.began = until - timedelta(days=person.days)
        self.told: list[Told] = []
        self._entries: list[Entry] = []

    def live(self) -> list[Told]:
        """Everything they told, in order."""
        self._tell(list(self._beginning()), self.began)
        day = self.began
        while day <= self.until:
            self._live_through(day)
            day += timedelta(days=1)
        return self.told

    def _live_through(self, day: date) -> None:
        number = (day - self.began).days
        decision = self._tell(list(self._morning(day, number)), day)
        if number in self.person.symptoms:
            sign = self.person.symptoms[number]
            self._tell([self._entry("symptom_reported", day, NOON, symptoms=[sign])], day)
        elif number in self.person.flares:
            pain = self.person.flares[number]
            self._tell([self._entry("flared_up", day, NOON, pain=pain, symptoms=[])], day)
        elif decision.session and day < self.until:
            self._tell([self._session(decision.session.minutes, day, number)], day)

    def _beginning(self) -> Iterator[Told]:
        day = self.began
        yield self._entry("screened", day, MORNING, questionnaire=CURRENT, answers=ANSWERS)
        yield self._entry(
            "enrolled",
            day,
            time(8, 5),
            programme="walk",
            zone=ZONE,
            birth_year=BORN,
            back_state="chronic",
            usual_pain=USUAL,
            walk_tolerance_min=COMFORTABLE_MIN,
            days=self._wished(),
        )
        if self.person.stays_at:
            yield self._entry("stage_chosen", day, time(8, 10), stage=self.person.stays_at)

    def _wished(self) -> list[JSON]:
        if not self.person.due_today:
            return [*WISHED]
        chosen = {(self.until - timedelta(days=ago)).weekday() for ago in EVERY_OTHER_DAY}
        return [WEEKDAYS[number] for number in sorted(chosen)]

    def _morning(self, day: date, number: int) -> Iterator[Told]:
        yesterday = [each for each in self.told if each["kind"] == "session_done" and self._was(each, day, 1)]
        for session in yesterday:
            rise = 0 if number - 1 not in self.person.worst else 2
            pain, usual = USUAL + rise, rise == 0
            about = [session["id"]]
            yield self._entry("morning_after", day, MORNING, pain=pain, back_to_usual=usual, about=about)

    def _session(self, minutes: float, day: date, number: int) -> Told:
        worst = self.person.worst.get(number, USUAL + 1)
        return self._entry(
            "session_done",
            day,
            EVENING,
            minutes=minutes,
            ended="done",
            pain={"worst": worst},
            legs="none",
            symptoms=[],
        )

    def _was(self, entry: Told, day: date, days_ago: int) -> bool:
        return datetime.fromisoformat(entry["at"]).date() == day - timedelta(days=days_ago)

    def _entry(self, kind: str, day: date, at: time, **says: JSON) -> Told:
        moment = datetime.combine(day, at, ZoneInfo(ZONE))
        name = f"backstride-demo {self.person.name} {kind} {moment.isoformat()}"
        entry_id = str(uuid5(NAMESPACE_URL, name))
        return {"id": entry_id, "kind": kind, "at": moment.isoformat(), "by": "participant", **says}

    def _tell(self, entries: list[Told], day: date) -> Decision:
        self.told += entries
        self._entries += [read_entry(each) for each in entries]
        return decide(replay(self._entries, shipped_rulebook(), day))
