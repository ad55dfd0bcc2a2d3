"""From words typed to what was asked; help and mistakes in the person's language."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import pairwise
from typing import NoReturn, TypeAlias

from backstride.book.words import Words
from backstride.cli.answer import WrongUsage
from backstride.cli.commands import COMMANDS, EVERYWHERE, GROUPS, PROGRAM, VERSION, Command, Option, add
from backstride.cli.layout import page_width
from backstride.cli.values import language
from backstride.heart.fields import JSON

Commands: TypeAlias = "argparse._SubParsersAction[_Parser]"  # noqa: SLF001 - it has no other name

_MISTAKES = (
    ("required", re.compile(r"the following arguments are required: (?P<what>.+)")),
    ("unknown", re.compile(r"unrecognized arguments: (?P<what>.+)")),
    (
        "choice",
        re.compile(r"argument (?P<name>.+?): invalid choice: (?P<what>.+?) \(choose from (?P<right>.+)\)"),
    ),
    ("no_value", re.compile(r"argument (?P<name>.+?): expected (?:one|at least one) argument")),
    ("value", re.compile(r"argument (?P<name>.+?): (?P<right>usage\.right\.\w+) (?P<what>(?s:.*))")),
    ("other", re.compile(r"(?P<what>(?s:.+))")),
)
"""argparse's own sentences, in the order tried, and the ids of ours."""


def read_arguments(typed: Sequence[str], words: Words) -> argparse.Namespace:
    """What was asked. Prints and raises SystemExit for help; raises WrongUsage."""
    asked = parser(words).parse_args(typed)
    if asked.module == "screen" and asked.answers is None and not asked.questions:
        asked.mistaken("the following arguments are required: ANSWERS.json")
    return asked


def language_asked(typed: Sequence[str], known: Iterable[str]) -> str:
    """The language, which the help itself needs before anything is parsed; English where none is named."""
    named = [word.removeprefix("--lang=") for word in typed if word.startswith("--lang=")]
    named += [after for word, after in pairwise(typed) if word == "--lang"]
    asked = language(named[-1]) if named else "en"
    return asked if asked in known else "en"


def parser(words: Words) -> argparse.ArgumentParser:
    """The parser of every command."""
    top = _Parser(words, PROGRAM, words.say("cli", "program.about"))
    _fill(top, (VERSION,), json=False, lang=words.lang)
    commands = _subcommands(top, "command")
    groups = {group: _group(words, commands, group) for group in GROUPS}
    for command in COMMANDS:
        into = groups[command.path[0]] if len(command.path) > 1 else commands
        _add_command(words, into, command)
    return top


def _group(words: Words, commands: Commands, group: str) -> Commands:
    says = words.say("cli", f"command.{group}.help")
    parser = commands.add_parser(group, words=words, about=says, help=says)
    _fill(parser, ())
    return _subcommands(parser, "part")


def _add_command(words: Words, into: Commands, command: Command) -> None:
    about, says = (words.say("cli", f"command.{command.name}.{part}") for part in ("about", "help"))
    parser = into.add_parser(command.path[-1], words=words, about=about, help=says)
    _fill(parser, command.options)
    parser.set_defaults(module=command.module, mistaken=parser.error)


def _subcommands(parser: _Parser, name: str) -> Commands:
    title = parser.words.say("cli", "help.commands")
    return parser.add_subparsers(
        dest=name, metavar="COMMAND", required=True, title=title, parser_class=_Parser
    )


def _fill(parser: _Parser, options: Sequence[Option], **defaults: JSON) -> None:
    """Options under headings of our own. Those that go everywhere have a default at the top only."""
    placed = [option for option in options if not option.flag]
    if placed:
        group = parser.add_argument_group(parser.words.say("cli", "help.what"))
        for option in placed:
            add(group, option, parser.words.say("cli", option.id))
    group = parser.add_argument_group(parser.words.say("cli", "help.options"))
    for option in options:
        if option.flag:
            add(group, option, parser.words.say("cli", option.id))
    for option in EVERYWHERE:
        default = defaults.get(option.name, argparse.SUPPRESS)
        add(group, option, parser.words.say("cli", option.id), default=default)


class _Layout(argparse.HelpFormatter):
    """argparse's layout, with our word before the usage."""

    def __init__(self, prog: str, *, words: Words) -> None:
        super().__init__(prog, max_help_position=28, width=page_width())
        self._words = words

    def add_usage(self, usage: JSON, actions: JSON, groups: JSON, prefix: str | None = None) -> None:
        begins = self._words.say("cli", "help.usage") + " " if prefix is None else prefix
        super().add_usage(usage, actions, groups, begins)


class _Parser(argparse.ArgumentParser):
    """A parser that speaks the person's language."""

    def __init__(self, words: Words, prog: str, about: str) -> None:
        super().__init__(
            prog=prog,
            description=about,
            add_help=False,
            allow_abbrev=False,
            formatter_class=partial(_Layout, words=words),
        )
        self.words = words

    def error(self, message: str) -> NoReturn:
        """What is wrong with the words typed, and how they should be."""
        raise WrongUsage(self.prog, _mistake(message, self.words), self.format_usage().rstrip())


def _mistake(message: str, words: Words) -> str:
    kind, found = next((kind, found) for kind, form in _MISTAKES if (found := form.fullmatch(message)))
    figures = {name: text.replace("'", "") for name, text in found.groupdict().items()}
    if kind == "value":
        figures["right"] = words.say("cli", figures["right"])
    return words.say("cli", f"usage.{kind}", **figures)
