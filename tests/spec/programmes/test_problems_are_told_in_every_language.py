"""What is wrong with a programme file is told in the reader's language; what the file says stays as it is."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from backstride.book import programme_refused
from backstride.book.catalogues import LOCALE, read_catalogue
from backstride.book.programme_form import in_words
from backstride.book.programme_refused import DOMAIN, Phrase, Problem, ProgrammeRefused, phrase, said
from backstride.book.programmes import parse_programme, read_programme
from backstride.book.session_refused import FORMS, why_no_session
from backstride.book.toml_refused import SAYS, what_toml_says
from backstride.book.words import Words
from backstride.heart.notation import MOST_BLOCKS, NotASession, read_session
from backstride.heart.parameters import PARAMETERS
from tests.cli.typing_at_it import Typed
from tests.spec.programmes.broken_files import BROKEN_FILES
from tests.spec.programmes.mistakes import GOOD, MISTAKES

ENGLISH, SPANISH = Words("en", strict=True), Words("es", strict=True)
BAD_FILES = {**{each.what: each.file for each in MISTAKES}, **{k: v[0] for k, v in BROKEN_FILES.items()}}
BOOK = Path(programme_refused.__file__).parent
WEB = BOOK.parent / "web"
NAMED = re.compile(r'(?:phrase|Phrase)\(\s*"([\w.]+)"|"((?:right|file|session|what)\.\w+)"')


def problems_of(content: bytes) -> tuple[Problem, ...]:
    """What is told of a file."""
    with pytest.raises(ProgrammeRefused) as refused:
        parse_programme(content, "mine.toml")
    return refused.value.problems


@pytest.mark.parametrize("what", BAD_FILES)
def test_each_mistake_is_told_in_spanish_and_in_the_same_english_as_ever(what: str) -> None:
    for problem in problems_of(BAD_FILES[what]):
        assert str(problem) == problem.said(ENGLISH)
        assert "; lo correcto: " in problem.said(SPANISH)
        for english in (" it ", " should ", " the ", " with ", "missing", "stage ", "line "):
            assert english not in f" {problem.said(SPANISH)} "


def test_a_place_is_named_as_it_is_in_both() -> None:
    [stage] = problems_of(GOOD.replace('"walk 7 min"', '"hop"').encode())
    assert stage.said(SPANISH) == (
        "etapa 6, session: 'hop' no es un bloque; escriba uno como 'walk 5 min' o 'run 30 s'; "
        "lo correcto: una línea como 'walk 5 min, 10 x (run 15 s, walk 105 s), walk 5 min'"
    )
    [figure] = problems_of(GOOD.replace("rest_days = { value = 0", "rest_days = { value = 9").encode())
    assert figure.said(SPANISH) == (
        "figures.rest_days.value: dice 9; lo correcto: un número entero de 0 a 3 (días)"
    )
    assert (stage.stage, figure.stage) == (6, None)


def test_each_of_the_hearts_reasons_against_a_line_has_a_sentence() -> None:
    lines = {
        "session.no_block": "hop 6 min",
        "session.length": "walk 0 min",
        "session.repeats": "0 x (walk 1 min)",
        "session.too_many": f"{MOST_BLOCKS + 1} x (walk 1 s)",
    }
    assert lines.keys() == FORMS.keys()
    for sentence, line in lines.items():
        with pytest.raises(NotASession) as refused:
            read_session(line)
        why = why_no_session(refused.value)
        assert isinstance(why, Phrase)
        assert why.id == sentence
        assert said(why, ENGLISH) == str(refused.value)
    assert why_no_session(NotASession("something new")) == "something new"


@pytest.mark.parametrize(
    "bad",
    [
        *(
            "= 1",
            "a = ",
            "a = 2024-02-31",
            "a..b = 1",
            "a 1",
            "a = 1 2",
            "[a",
            "[[a]",
            "a = [1",
            "a = {b = 1",
        ),
        *('a = "b', r'a = "\q"', 'a = "\x01"'),
    ],
)
def test_what_the_reader_of_toml_says_is_told_word_for_word_in_english(bad: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as refused:
        tomllib.loads(bad)
    told = re.sub(r" \(at .*", "", str(refused.value))
    problem = what_toml_says(str(refused.value))
    assert f"({told[0].lower()}{told[1:]})" in problem.said(ENGLISH)
    if told in SAYS:
        assert told[1:] not in problem.said(SPANISH)


def test_every_unit_and_every_sentence_that_is_named_is_there_and_no_other() -> None:
    sentences = {each.id for each in read_catalogue(LOCALE / "en" / "LC_MESSAGES" / f"{DOMAIN}.po")}
    units = {in_words(each.unit).id for each in PARAMETERS.values()} | {"unit.days_a_week", "unit.weeks"}
    toml = {f"toml.{each}" for each in SAYS.values()}
    rows = {f"where.{rows}.{what}" for rows in ("stages", "contacts") for what in ("row", "key")}
    texts = (file.read_text(encoding="utf-8") for folder in (BOOK, WEB) for file in folder.rglob("*.py"))
    named = {one or other for text in texts for one, other in NAMED.findall(text) if DOMAIN in _domains(text)}
    assert sentences == {"problem", *units, *toml, *rows, *named}


def _domains(text: str) -> set[str]:
    """The catalogue of programme files, for a file of code that tells of them."""
    tells = "programme_refused" in text or "class Phrase" in text
    return {DOMAIN} if tells else set()


def test_what_is_quoted_is_never_looked_at_again() -> None:
    problem = Problem("id", phrase("what.says", value="'{where}'"), "{what}")
    assert problem.said(ENGLISH) == "id: it says '{where}'; it should be {what}"


def test_a_folder_and_an_unknown_name_are_told_in_spanish(tmp_path: Path) -> None:
    with pytest.raises(ProgrammeRefused) as refused:
        read_programme(tmp_path)
    assert refused.value.problems[0].said(SPANISH).startswith("el archivo: es una carpeta; lo correcto: ")
    with pytest.raises(ProgrammeRefused) as refused:
        read_programme("wlak")
    assert "no hay ninguno con ese nombre" in refused.value.problems[0].said(SPANISH)


def test_the_command_line_tells_it_in_its_language(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(GOOD.replace("week = 13", "week = 130"), encoding="utf-8")
    told = Typed(capsys)("programme", "check", file, "--lang", "es")
    assert told.code == 1
    assert "contacto 5, week" in told.err + told.out
    assert "un número entero de 0 a 104 (semanas)" in " ".join((told.err + told.out).split())
