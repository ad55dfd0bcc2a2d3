"""From an id and figures to a sentence in a person's language.

    Words("es").say("rules", "progression.step_up", minutes=12)

Rules know ids and figures only; `locale/<language>/LC_MESSAGES/<domain>.po` holds the sentences. Filling one
in is plain replacement of `{name}`: nothing in a sentence or in a figure is ever evaluated, and text that a
figure brings along is not looked at again.

When something is missing, a running program shows the id or the name in brackets and goes on, because half a
page is better than none; tests say `strict=True` and get an error that names the file to mend.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from gettext import NullTranslations
from pathlib import Path

from backstride.book.catalogues import LOCALE, PLACEHOLDER, CatalogueProblem, languages, load_catalogue
from backstride.book.figures_in_words import CannotBeShown, Shown, in_words
from backstride.heart.parameters import Figure


class MissingWords(LookupError):
    """A sentence, a figure or a language is missing; the message says where, and what to do."""


class Words:
    """The sentences of one language.

    `lang`: a language there are catalogues for; of `es-MX` or `es_AR` the first part counts. Raises
    `MissingWords` for another one. `strict`: raise it too where a running program would show brackets.
    """

    def __init__(self, lang: str, *, strict: bool = False, locale: Path = LOCALE) -> None:
        self.lang = lang.replace("_", "-").partition("-")[0].lower()
        self.strict = strict
        self.locale = locale
        if self.lang not in languages(locale):
            known = ", ".join(languages(locale))
            raise MissingWords(f"No sentences in the language {lang!r}. There are: {known}.")

    def say(self, domain: str, sentence: str, /, **figures: Shown) -> str:
        """The sentence with this id, its figures filled in. `count` also chooses between its plural forms.

        Figures that the sentence does not show are left out, so a rule may hand over all it has.
        """
        text = self._find(domain, sentence, figures.get("count"))
        if text is None:
            return self._missing(
                sentence, f"No sentence {sentence!r} in {self._file(domain)}. Write it there."
            )
        return PLACEHOLDER.sub(lambda found: self._show(domain, sentence, found[1], figures), text)

    def knows(self, domain: str, sentence: str) -> bool:
        """Whether there is a sentence with this id."""
        return self._find(domain, sentence, None) is not None

    def _find(self, domain: str, sentence: str, count: Shown | None) -> str | None:
        catalogue = self._catalogue(domain)
        text = catalogue.ngettext(sentence, sentence, _whole(count))
        if text == sentence:  # gettext's way of saying: no such entry, or none with plural forms
            text = catalogue.gettext(sentence)
        return None if text == sentence else text

    def _catalogue(self, domain: str) -> NullTranslations:
        try:
            return load_catalogue(self.lang, domain, self.locale)
        except CatalogueProblem:
            if self.strict:
                raise
            return NullTranslations()

    def _show(self, domain: str, sentence: str, name: str, figures: Mapping[str, Shown]) -> str:
        if name not in figures:
            why = f"{self._where(domain, sentence)} shows {{{name}}}, but no such figure was given."
            return self._missing(name, why)
        try:
            return in_words(name, figures[name], self.lang)
        except CannotBeShown as error:
            return self._missing(name, f"{self._where(domain, sentence)} cannot show a figure: {error}")

    def _where(self, domain: str, sentence: str) -> str:
        return f"{sentence!r} in {self._file(domain)}"

    def _missing(self, what: str, why: str) -> str:
        if self.strict:
            raise MissingWords(why)
        return f"[{what}]"

    def _file(self, domain: str) -> Path:
        return self.locale / self.lang / "LC_MESSAGES" / f"{domain}.po"


def _whole(count: Shown | None) -> int:
    """The number that chooses the plural form; what is not a whole number takes the form of many."""
    if isinstance(count, Figure):
        return _whole(count.value)
    if not isinstance(count, int | float) or not math.isfinite(count):
        return 2
    return int(count) if count == int(count) else 2
