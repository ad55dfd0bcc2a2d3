"""Ana, four weeks into walking; what Ben does at the pages of the changes, and what her journal has then."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.test import Client

from backstride.book.rulebook import shipped_rulebook
from backstride.web.journals.models import Entry, Participant
from tests.cast.people import ANA
from tests.web.today.reading import text_of

TODAY = "2026-02-02"
UNDER_WAY = replace(ANA, book=shipped_rulebook()).lives_until(TODAY)
"""Stage 15: four walks of 20 minutes a week."""
WHY = "as we agreed on the telephone"
SEEN = {"seen_by": "Dr Mill, emergency department", "seen_on": TODAY}
"""Who saw her after an emergency sign, as the form asks."""


class Ben:
    """Ben at the pages of the changes: what he opens and sends, and what he reads there."""

    def __init__(self, browser: Client, ana: Participant) -> None:
        self.browser, self.ana = browser, ana

    def address(self, what: str = "") -> str:
        """Of the choice, or of one change."""
        return f"/clinic/person/{self.ana.pk}/change/" + (f"{what}/" if what else "")

    def opens(self, what: str = "", lang: str = "en") -> Any:
        """A page."""
        self.browser.cookies["django_language"] = lang
        return self.browser.get(self.address(what))

    def reads(self, what: str = "", lang: str = "en") -> str:
        """What a page says."""
        answer = self.opens(what, lang)
        assert answer.status_code == 200, answer
        return text_of(answer.content.decode())

    def previews(self, what: str, why: str = WHY, **typed: Any) -> Any:
        """The form, sent: the page that shows what will be."""
        lang = typed.pop("lang", "en")
        entry = typed.pop("entry", None) or self.opens(what, lang).context["entry"]
        return self.browser.post(self.address(what), {"entry": entry, "why": why, **typed})

    def confirms(self, seen: Any, what: str, why: str = WHY, **typed: Any) -> Any:
        """The button under what was seen ahead."""
        sent = {"entry": seen.context["entry"], "seen": seen.context["shown"], "sure": "yes"}
        return self.browser.post(self.address(what), {**sent, "why": why, **typed})

    def does(self, what: str, why: str = WHY, **typed: Any) -> str:
        """From the form to the end; what the page of the person then says."""
        seen = self.previews(what, why, **typed)
        assert seen.status_code == 200, text_of(seen.content.decode())
        answer = self.confirms(seen, what, why, **typed)
        assert answer.status_code == 302
        return text_of(self.browser.get(answer["Location"]).content.decode())


def written(participant: Participant, kind: str = "clinician_decided") -> Any:
    """What a clinician of this clinic wrote into the journal, oldest first."""
    return Entry.objects.filter(participant=participant, kind=kind).exclude(who="").order_by("seq")
