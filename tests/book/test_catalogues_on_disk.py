"""Compiled or not, whole or damaged: the text that people edit is always enough."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from backstride.book.catalogues import (
    CatalogueProblem,
    compile_catalogues,
    languages,
    load_catalogue,
    read_catalogue,
)

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
GOOD = HEADER + 'msgid "a.b"\nmsgstr "Sí."\n'


def write(locale: Path, content: str | bytes, lang: str = "es", domain: str = "rules") -> Path:
    po = locale / lang / "LC_MESSAGES" / f"{domain}.po"
    po.parent.mkdir(parents=True, exist_ok=True)
    po.write_bytes(content.encode() if isinstance(content, str) else content)
    return po


def make_older(path: Path, seconds: float) -> None:
    then = path.stat().st_mtime - seconds
    os.utime(path, (then, then))


def test_without_a_compiled_file_the_text_is_compiled_in_memory(tmp_path: Path) -> None:
    po = write(tmp_path, GOOD)
    assert load_catalogue("es", "rules", tmp_path).gettext("a.b") == "Sí."
    assert not po.with_suffix(".mo").exists()


def test_a_compiled_file_is_enough(tmp_path: Path) -> None:
    po = write(tmp_path, GOOD)
    assert compile_catalogues(tmp_path) == [po.with_suffix(".mo")]
    po.unlink()
    assert load_catalogue("es", "rules", tmp_path).gettext("a.b") == "Sí."
    assert languages(tmp_path) == ("es",)


def test_a_text_edited_since_counts(tmp_path: Path) -> None:
    po = write(tmp_path, GOOD)
    (mo,) = compile_catalogues(tmp_path)
    make_older(mo, seconds=60)
    po.write_text(GOOD.replace("Sí.", "No."), encoding="utf-8")
    assert load_catalogue("es", "rules", tmp_path).gettext("a.b") == "No."


def test_a_text_written_together_with_its_compiled_file_is_not_read(tmp_path: Path) -> None:
    po = write(tmp_path, GOOD)
    compile_catalogues(tmp_path)
    po.write_text("an installer wrote this a moment later", encoding="utf-8")
    assert load_catalogue("es", "rules", tmp_path).gettext("a.b") == "Sí."


@pytest.mark.parametrize(
    "damaged", [b"", b"\xde\x12\x04\x95", b"no such format", b"\xde\x12\x04\x95" + b"\xff" * 40]
)
def test_a_damaged_compiled_file_is_passed_over(tmp_path: Path, damaged: bytes) -> None:
    po = write(tmp_path, GOOD)
    po.with_suffix(".mo").write_bytes(damaged)
    assert load_catalogue("es", "rules", tmp_path).gettext("a.b") == "Sí."


def test_compiling_leaves_nothing_half_done(tmp_path: Path) -> None:
    write(tmp_path, GOOD, domain="good")
    write(tmp_path, HEADER + "nonsense\n", domain="rules")
    with pytest.raises(CatalogueProblem, match=r"rules\.po"):
        compile_catalogues(tmp_path)
    assert [path.name for path in tmp_path.rglob("*.mo*")] == []


def test_compiling_an_empty_folder_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(CatalogueProblem, match="Give the folder that holds the languages"):
        compile_catalogues(tmp_path)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (HEADER + 'msgid "a"\nmsgstr no quotes\n', "line 6: 'msgstr no quotes'"),
        (HEADER + 'msgid "a"\nmsgstr "open\n', "line 6"),
        (HEADER + 'msgid "a"\nmsgstr "a "quote" inside"\n', "line 6"),
        (HEADER + 'msgid "a"\nmsgsrt "typing slip"\n', "line 6"),
        (HEADER + "nonsense\n", "line 5: 'nonsense'"),
        (GOOD + '\nmsgid "a.b"\nmsgstr "No."\n', r"two entries for a\.b"),
        (GOOD.encode("latin-1"), "not UTF-8"),
    ],
)
def test_a_text_that_cannot_be_used_says_where_and_why(
    tmp_path: Path, content: str | bytes, why: str
) -> None:
    po = write(tmp_path, content)
    with pytest.raises(CatalogueProblem, match=why) as refused:
        read_catalogue(po)
    assert str(po) in str(refused.value)


def test_a_fuzzy_sentence_is_read_as_fuzzy_and_not_compiled(tmp_path: Path) -> None:
    po = write(tmp_path, HEADER + '#, fuzzy\nmsgid "a.b"\nmsgstr "Sí."\n')
    assert [sentence.fuzzy for sentence in read_catalogue(po)] == [True]
    assert load_catalogue("es", "rules", tmp_path).gettext("a.b") == "a.b"
