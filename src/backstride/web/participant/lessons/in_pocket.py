"""Which lessons a phone keeps beside their list: those that matter now, and the one for a flare-up."""

from __future__ import annotations

from django.urls import reverse

from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant
from backstride.web.participant.lessons.now import lessons_now

ALWAYS = ("flare-up",)
MOST = 4
"""Lessons in all (project opinion): each is a page of some 30 kB, and nobody reads more on one way."""


def names_to_keep(participant: Participant, kept: Kept) -> list[str]:
    """Their ids."""
    now = (offer.lesson for offer in lessons_now(participant, kept))
    return [*dict.fromkeys((*ALWAYS, *now))][:MOST]


def lessons_to_keep(participant: Participant, kept: Kept) -> list[str]:
    """Their addresses."""
    return [reverse("lesson", args=[name]) for name in names_to_keep(participant, kept)]
