"""Help, wrong usage and the reference: every command and option explained, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from backstride.book.words import Words
from backstride.cli.commands import COMMANDS, EVERYWHERE
from backstride.cli.reference import cli_page
from tests.cli.typing_at_it import Typed

EVERY_PATH = [command.path for command in COMMANDS]
languages = pytest.mark.parametrize("lang", ["en", "es"])


@languages
@pytest.mark.parametrize("path", [(), ("programme",), *EVERY_PATH], ids=" ".join)
def test_every_command_has_help(typed: Typed, path: tuple[str, ...], lang: str) -> None:
    told = typed(*path, "--help", "--lang", lang)
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith(f"{'Usage' if lang == 'en' else 'Uso'}: backstride")
    assert "--json" in told.out


@languages
def test_the_help_of_every_command_is_a_sentence(lang: str) -> None:
    words = Words(lang, strict=True)
    for command in COMMANDS:
        said = words.say("cli", f"command.{'-'.join(command.path)}.help")
        assert said[0] == "¿" or said[0].isupper(), said
        assert said[-1] in ".?", said


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_the_help_names_every_option(typed: Typed, command: object) -> None:
    known = next(each for each in COMMANDS if each is command)
    said = typed(*known.path, "-h").out
    assert all(option.heading.split()[0] in said for option in (*known.options, *EVERYWHERE))


def test_the_reference_has_a_heading_for_every_command_and_option() -> None:
    lines = cli_page().splitlines()
    for command in COMMANDS:
        begins = lines.index(f"## backstride {' '.join(command.path)}")
        chapter = lines[begins + 1 :]
        ends = next((number for number, line in enumerate(chapter) if line.startswith("## ")), len(chapter))
        for option in command.options:
            assert f"### `{option.heading}`" in chapter[:ends]
    assert all(f"### `{option.heading}`" in lines for option in EVERYWHERE)


def test_the_version(typed: Typed) -> None:
    told = typed("--version")
    assert told.code == 0
    assert told.out.startswith("backstride ")


@pytest.mark.parametrize(
    ("words", "en", "es"),
    [
        ((), "something is missing: COMMAND", "falta algo: COMMAND"),
        (("programme",), "something is missing: COMMAND", "falta algo"),
        (("today",), "something is missing: JOURNAL.jsonl", "falta algo: JOURNAL.jsonl"),
        (("today", "j", "--no"), "this is not known: --no", "esto no se conoce: --no"),
        (("jog",), "one of: clinic, ", "uno de estos: clinic"),
        (("today", "j", "--on"), "--on needs a value", "--on necesita un valor"),
        (
            ("today", "j", "--on", "1.2.26"),
            "Right would be a date such as 2026-03-02",
            "una fecha como 2026-03-02",
        ),
        (("today", "j", "--on", "1900-01-01"), "Right would be a date", "una fecha"),
        (("today", "j", "--json=yes"), "--json", "--json"),
    ],
)
def test_wrong_usage_is_told_in_the_person_s_language(
    typed: Typed, words: tuple[str, ...], en: str, es: str
) -> None:
    for lang, sentence in (("en", en), ("es", es)):
        told = typed("--lang", lang, *words)
        assert (told.code, told.out) == (2, "")
        assert sentence in told.problems
        assert "--help" in told.problems


def test_a_language_nobody_speaks_here_is_wrong_usage(typed: Typed, journal: Path) -> None:
    told = typed("today", journal, "--lang", "fr")
    assert told.code == 2
    assert "one of: en, es" in told.problems


def test_options_that_go_everywhere_may_stand_before_the_command(typed: Typed, journal: Path) -> None:
    before = typed("--json", "--lang", "es", "today", journal, "--on", "2026-03-04")
    after = typed("today", journal, "--on", "2026-03-04", "--lang=es", "--json")
    assert before.out == after.out
    assert "Hoy" in before.document["reasons"][-1]["says"]
