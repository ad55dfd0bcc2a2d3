"""What can be answered here: the book's measures, and the questionnaires of the instance."""

from __future__ import annotations

from typing import NamedTuple

from backstride.book.measures import Measure, read_measures
from backstride.book.measures.in_words import name_of
from backstride.book.measures.loaded import Questionnaire
from backstride.book.words import Words
from backstride.web.participant.measures.clinic_files import clinics_questionnaires


class OnOffer(NamedTuple):
    """A measure, and the clinic's file that it comes from, if it does."""

    measure: Measure
    loaded: Questionnaire | None = None

    @property
    def ticked(self) -> bool:
        """Whether it is a list to tick."""
        return bool(self.loaded and self.loaded.ticked)

    def name(self, words: Words) -> str:
        """What it is called."""
        return name_of(self.measure, words, self.loaded)


def on_offer() -> dict[str, OnOffer]:
    """Everything, by id: ours, totals of others, the clinic's."""
    ours = {name: OnOffer(measure) for name, measure in read_measures().items()}
    clinics = {name: OnOffer(loaded.measure, loaded) for name, loaded in clinics_questionnaires().items()}
    return {**ours, **clinics}
