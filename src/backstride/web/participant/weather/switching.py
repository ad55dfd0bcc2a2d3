"""Switching the forecast on and off: a consent in the journal, and beside it the place, which goes again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from backstride.web.journals.consents import KIND
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant
from backstride.web.journals.standing import stands
from backstride.web.participant.once import tell_once
from backstride.web.participant.telling import an_entry
from backstride.web.participant.weather.form import Told
from backstride.web.participant.weather.wanted import WEATHER
from backstride.web.weather.keeping import delete_unused
from backstride.web.weather.models import Forecast, Wish


def switch_on(participant: Participant, kept: Kept, told: Told, entry_id: str, now: datetime) -> bool:
    """Keep the place and the answers; whether it is on now. Raises JournalRefused, and then keeps nothing."""
    if told.spot is None:
        return False
    with transaction.atomic():
        if not _consents(participant, kept, entry_id, now, given=True):
            return False
        forecast, _ = Forecast.objects.get_or_create(spot=told.spot.name)
        answers = {"forecast": forecast, "heart_or_lungs": told.heart, "unsteady": told.unsteady}
        Wish.objects.update_or_create(participant=participant, defaults=answers)
    delete_unused(now)
    return True


def switch_off(participant: Participant, kept: Kept, entry_id: str, now: datetime) -> bool:
    """Forget the place; whether it is off now. The place goes, whatever the journal says of the form."""
    with transaction.atomic():
        Wish.objects.filter(participant=participant).delete()
        is_off = _consents(participant, kept, entry_id, now, given=False)
    delete_unused(now)
    return is_off


def is_kept(participant: Participant) -> bool:
    """Whether there is something to forget."""
    return Wish.objects.filter(participant=participant).exists()


def _consents(participant: Participant, kept: Kept, entry_id: str, now: datetime, *, given: bool) -> bool:
    """Tell it where it is new; whether the journal says it now."""
    if (WEATHER in kept.consents) is given:
        return True
    tell_once(participant, an_entry(participant, KIND, entry_id, to=WEATHER, given=given))
    return (WEATHER in stands(participant, now).consents) is given
