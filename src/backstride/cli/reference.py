"""The reference of the command line, in Markdown: every command and every option has its heading."""

from __future__ import annotations

from collections.abc import Iterator

from backstride.book.markdown import page, table
from backstride.book.words import Words
from backstride.cli.commands import COMMANDS, EVERYWHERE, PROGRAM, VERSION, Command, Option

EXIT_CODES = (
    ("0", "done"),
    ("1", "refused, with the reason; or done, and something does not hold (`programme check`, `read`)"),
    ("2", "wrong usage"),
)


def cli_page() -> str:
    """The page."""
    words = Words("en", strict=True)
    return page(
        "# The command line",
        words.say("cli", "program.about"),
        """
Every command answers with a page for people, or with one JSON document and nothing else (`--json`), described
by a JSON Schema in `docs/reference/schemas/`. Problems are told on the standard error stream: file, line or
key, what is wrong, and what would be right; with `--json` also as a document (`refused.json`) on the standard
output, wrong usage too. Where what was given tells an emergency sign, what to do about it is said first,
whatever is refused. What each bad input gets: [bad-input.md](bad-input.md). What the screening asks:
[screening.md](screening.md). The width follows the terminal, or `COLUMNS`.
""",
        "## Exit codes",
        table(("code", "meaning"), EXIT_CODES),
        "## Options that go everywhere",
        *(part for option in (*EVERYWHERE, VERSION) for part in _option(option, words)),
        *(part for command in COMMANDS for part in _command(command, words)),
        "Written by `python -m docs.generate` from the table of commands.",
    )


def _command(command: Command, words: Words) -> Iterator[str]:
    name = " ".join(command.path)
    yield f"## {PROGRAM} {name}"
    yield f"```text\n{PROGRAM} {' '.join([name, *map(_usage, command.options)])}\n```"
    yield words.say("cli", f"command.{command.name}.about")
    yield f"Prints with `--json`: [{command.name}.json](schemas/{command.name}.json)."
    for option in command.options:
        yield from _option(option, words)


def _option(option: Option, words: Words) -> Iterator[str]:
    yield f"### `{option.heading}`"
    needed = " Needed." if option.needed or not (option.flag or _may_be_left_out(option)) else ""
    yield words.say("cli", option.id) + needed


def _may_be_left_out(option: Option) -> bool:
    return option.more.get("nargs") == "?"


def _usage(option: Option) -> str:
    if not option.flag:
        many = f"{option.heading}…" if option.more.get("nargs") == "+" else option.heading
        return f"[{many}]" if _may_be_left_out(option) else many
    return option.heading if option.needed else f"[{option.heading}]"
