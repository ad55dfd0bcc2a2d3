"""The course of Ana as her clinic sees it: what she tells, what she shares, and what a page then says."""

from __future__ import annotations

from typing import Any

from django.test import Client

from backstride.web.clinic.granting import Let, grant
from backstride.web.clinic.models import Clinician
from backstride.web.clinic.scopes import Scope
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from tests.cast.people import ANA
from tests.cast.story import Story
from tests.web.clinic.people import signed_in
from tests.web.conftest import Clock
from tests.web.today.reading import text_of

WATCH = "Evening with Berta.fit"
OWN_WORDS = "it rained on my sister"


def lived() -> Story:
    """Three weeks: sessions, mornings, a check-in, a measure, a sign, a flare-up, words of her own."""
    story = ANA.session("2026-01-06", minutes=17, pain={"worst": 3.5}).morning(pain=2.5)
    story = recorded(story.session("2026-01-08", minutes=15, ended="pain", pain={"worst": 4.5}))
    story = story.tell("session_skipped", "2026-01-09", why=OWN_WORDS).tell(
        "noted", "2026-01-09", text=OWN_WORDS
    )
    story = story.tell("measured", "2026-01-09", measure="pain_average", version="1", items={"average": 6})
    story = story.check_in("2026-01-11", 4.5, sought_care="yes")
    story = story.tell("lesson_read", "2026-01-11", lesson="moving-is-safe")
    story = story.flared_up("2026-01-13", 7.5).symptom("2026-01-14", "fell")
    return story.tell("measured", "2026-01-23", measure="pain_average", version="1", items={"average": 3})


def recorded(story: Story) -> Story:
    """The last session was told from a watch's file."""
    return story.tell(
        "recording_linked", "2026-01-08 19:00", recording="sha256:aa", name=WATCH, about=[story.last]
    )


def lives(ana: Participant, clock: Clock) -> None:
    """She begins on the day itself, so that what was asked is known; the rest she tells on 23 January."""
    clock.at("2026-01-05 12:00")
    append(ana.pk, ANA.told, clock.now)
    clock.at("2026-01-23 20:00")
    append(ana.pk, lived().told[len(ANA.told) :], clock.now)


class Shares:
    """Ana lets Ben's clinic see some parts; `says` is what one of the pages then tells him."""

    def __init__(self, ana: Participant, ben: Clinician, clock: Clock, *scopes: Scope) -> None:
        self.ana, self.ben, self.clock = ana, ben, clock
        grant(ana, ben.clinic, Let("Ana", scopes), clock.now)

    @property
    def browser(self) -> Client:
        """Ben's, signed in now."""
        return signed_in(self.ben, self.clock.now)

    def html(self, part: str = "", lang: str = "en", browser: Client | None = None) -> str:
        """A page as it is sent. `part`: the end of its address."""
        browser = browser or self.browser
        browser.cookies["django_language"] = lang
        answer: Any = browser.get(f"/clinic/person/{self.ana.pk}/course/{part}")
        assert answer.status_code == 200, answer
        html: str = answer.content.decode()
        return html

    def says(self, part: str = "", lang: str = "en") -> str:
        """What it says, in one line."""
        return text_of(self.html(part, lang))
