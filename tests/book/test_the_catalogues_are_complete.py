"""Every sentence is there in every language, with the same figures and all its plural forms."""

from __future__ import annotations

import re
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

import pytest

from backstride.book.catalogues import (
    LOCALE,
    PLACEHOLDER,
    PLURAL,
    TEXTS,
    Sentence,
    compile_catalogue,
    languages,
    read_catalogue,
)

WRITTEN_BY_DJANGO = "django"
"""The web's own domain takes its ids from the templates, so it has none of our own form."""

CATALOGUES = sorted(LOCALE.glob(TEXTS))
DOMAINS = sorted({po.stem for po in CATALOGUES})

every_domain = pytest.mark.parametrize("domain", DOMAINS)
every_catalogue = pytest.mark.parametrize("po", CATALOGUES, ids=lambda po: f"{po.parts[-3]}-{po.stem}")


def sentences(lang: str, domain: str) -> dict[str, Sentence]:
    return {each.id: each for each in read_catalogue(LOCALE / lang / "LC_MESSAGES" / f"{domain}.po")}


def test_there_are_english_and_spanish() -> None:
    assert {"en", "es"} <= set(languages())


@every_domain
def test_all_languages_have_the_same_sentences_in_the_same_order(domain: str) -> None:
    english = list(sentences("en", domain))
    assert english
    assert {lang: list(sentences(lang, domain)) for lang in languages()} == dict.fromkeys(
        languages(), english
    )


@every_domain
def test_all_languages_show_the_same_figures_and_have_forms_for_the_same_sentences(domain: str) -> None:
    for lang in languages():
        english, other = sentences("en", domain), sentences(lang, domain)
        shown = {name: (each.placeholders, each.plural_id) for name, each in english.items()}
        assert {name: (each.placeholders, each.plural_id) for name, each in other.items()} == shown


@every_catalogue
def test_no_sentence_is_empty(po: Path) -> None:
    assert [each.id for each in read_catalogue(po) if not all(text.strip() for text in each.texts)] == []


@every_catalogue
def test_no_sentence_is_unsure(po: Path) -> None:
    """Take the fuzzy mark away once a person has read the sentence."""
    assert [each.id for each in read_catalogue(po) if each.fuzzy] == []


@every_catalogue
def test_an_id_is_a_dotted_path_and_never_its_own_text(po: Path) -> None:
    dotted = re.compile(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*")
    assert [
        each.id
        for each in read_catalogue(po)
        if po.stem != WRITTEN_BY_DJANGO
        and not (
            dotted.fullmatch(each.id)
            and each.plural_id in ("", each.id + PLURAL)
            and each.id not in each.texts  # gettext would take it for missing
        )
    ] == []


@every_catalogue
def test_braces_hold_the_plain_name_of_a_figure(po: Path) -> None:
    around = {each.id: PLACEHOLDER.sub("", "".join(each.texts)) for each in read_catalogue(po)}
    assert [name for name, text in around.items() if "{" in text or "}" in text] == []


@every_catalogue
def test_a_sentence_for_one_and_many_has_every_form_and_shows_its_count(po: Path) -> None:
    forms = re.search(r"nplurals=(\d+)", po.read_text(encoding="utf-8"))
    assert forms is not None
    for each in read_catalogue(po):
        assert len(each.texts) == (int(forms[1]) if each.plural_id else 1), each.id
        assert not each.plural_id or po.stem == WRITTEN_BY_DJANGO or "{count}" in each.texts[-1], each.id


@every_catalogue
def test_no_sentence_has_stray_spaces(po: Path) -> None:
    texts = [text for each in read_catalogue(po) for text in each.texts]
    assert [text for text in texts if text != text.strip() or "  " in text] == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_spanish_opens_every_question_it_closes(domain: str) -> None:
    texts = [text for each in sentences("es", domain).values() for text in each.texts]
    assert [
        text for text in texts if text.count("?") != text.count("¿") or text.count("!") != text.count("¡")
    ] == []


@every_catalogue
def test_every_catalogue_compiles_to_all_its_sentences(po: Path) -> None:
    compiled = GNUTranslations(BytesIO(compile_catalogue(po)))
    for each in read_catalogue(po):
        if each.plural_id:
            assert compiled.ngettext(each.id, each.plural_id, 1) == each.texts[0]
            assert compiled.ngettext(each.id, each.plural_id, 2) == each.texts[-1]
        else:
            assert compiled.gettext(each.id) == each.texts[0]


@every_catalogue
def test_every_catalogue_says_its_language_and_that_it_is_utf_8(po: Path) -> None:
    text = po.read_text(encoding="utf-8")
    assert f'"Language: {po.parts[-3]}\\n"' in text
    assert "charset=UTF-8" in text
