"""What was refused, for people: where, what is wrong, and what would be right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from backstride.book.words import Words
from backstride.cli.answer import Wrong, WrongUsage
from backstride.cli.commands import PROGRAM
from backstride.cli.layout import INDENT, bullets, page_width, wrap


def usage_page(mistake: WrongUsage, words: Words) -> Iterator[str]:
    """What is wrong with the words typed, how they should be, and where to read more."""
    yield from wrap(f"{mistake.command}: {mistake.what}", page_width())
    yield from mistake.usage.splitlines()
    yield words.say("cli", "usage.more", command=f"{mistake.command} --help")


def refusal_page(wrongs: Sequence[Wrong], words: Words, *, writes: bool) -> Iterator[str]:
    """Every problem, file by file; and that nothing was written, where something would have been."""
    for file, of_file in groupby(wrongs, key=lambda wrong: wrong.file):
        yield f"{PROGRAM}: {words.say('cli', 'refused.file', file=file)}"
        yield from problems(list(of_file), words)
    if writes:
        yield words.say("cli", "refused.nothing_written")


def problems(wrongs: Sequence[Wrong], words: Words, mark: str = "•") -> Iterator[str]:
    """The problems of one file."""
    width = page_width()
    for wrong in wrongs:
        said = [_place(wrong, words), wrong.what]
        yield from bullets([": ".join(filter(None, said))], width, mark)
        yield from wrap(wrong.would_be_right, width, f"{INDENT * 2}→ ")


def _place(wrong: Wrong, words: Words) -> str:
    line = [words.say("cli", "refused.line", line=str(wrong.line))] if wrong.line else []
    key = [words.say("cli", "refused.key", key=wrong.key)] if wrong.key else []
    return ", ".join([*line, *key])
