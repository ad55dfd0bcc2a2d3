"""What stands beside the session: each room puts a card there on its day, the most pressing first."""

from __future__ import annotations

from collections.abc import Callable

from backstride.book.words import Words
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant
from backstride.web.participant.appointments.on_today import on_today as appointment
from backstride.web.participant.bad_days.on_today import on_today as bad_day
from backstride.web.participant.card import Card
from backstride.web.participant.check_ins.on_today import on_today as check_in
from backstride.web.participant.from_the_clinic.notes_on_today import notes_on_today
from backstride.web.participant.from_the_clinic.on_today import on_today as from_the_clinic
from backstride.web.participant.lessons.on_today import on_today as lesson
from backstride.web.participant.measures.asks_on_today import asks_on_today as measures_due
from backstride.web.participant.measures.on_today import on_today as measure
from backstride.web.participant.reminders.on_today import on_today as going_on
from backstride.web.participant.weather.on_today import on_today as weather

OnToday = Callable[[Participant, Kept, Words], Card | None]

ROOMS: tuple[OnToday, ...] = (
    from_the_clinic,
    notes_on_today,
    bad_day,
    appointment,
    measure,  # a low mood comes before everything that can wait
    check_in,
    measures_due,
    weather,
    going_on,
    lesson,  # after check-ins and the weather, before progress
)


def cards_of(participant: Participant, kept: Kept, words: Words) -> list[Card]:
    """The cards of a day, in the order of the rooms; of those that ask for what can wait, the first."""
    cards = [card for room in ROOMS if (card := room(participant, kept, words))]
    asks = [card for card in cards if card.asks]
    return [card for card in cards if card not in asks[1:]]
