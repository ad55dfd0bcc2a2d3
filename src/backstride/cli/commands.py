"""Every command and every option: the parser, the help and the reference are all made from this table.

The words lie in the catalogue `cli`: `command.<name>.help` (one line) and `.about`, `option.<name>`.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from backstride.cli.values import (
    LegsPain,
    ShowVersion,
    language,
    minutes,
    port,
    read_date,
    run_minutes,
    score,
    stage,
    symptoms,
    time_of_day,
    yes_or_no,
)
from backstride.heart.fields import JSON
from backstride.heart.kinds import KINDS

PROGRAM = "backstride"


class Option(NamedTuple):
    """One thing that can be given to a command. `says`: its id in the catalogue, if that is not its name."""

    name: str
    flag: str = ""
    shown: str | None = None
    read: Callable[[str], Any] = str
    needed: bool = False
    choices: tuple[str, ...] = ()
    says: str = ""
    short: str = ""
    more: Mapping[str, Any] = {}

    @property
    def id(self) -> str:
        """The id of its sentence in the catalogue."""
        return f"option.{self.says or self.name}"

    @property
    def heading(self) -> str:
        """How it is written: `--on DATE`, or `JOURNAL.jsonl` where its place says what it is."""
        offered = "|".join(self.choices) or self.shown or ""
        return f"{self.flag} {offered}".strip()


class Command(NamedTuple):
    """One command: its words, the module that answers it, and what it takes."""

    path: tuple[str, ...]
    module: str
    options: tuple[Option, ...]

    @property
    def name(self) -> str:
        """Its id in the catalogue, such as `programme-check`."""
        return "-".join(self.path)


JSON_SWITCH = Option("json", "--json", more={"action": "store_true"})
LANGUAGE = Option("lang", "--lang", read=language, choices=("en", "es"))
HELP = Option("help", "--help", short="-h", more={"action": "help"})
VERSION = Option("version", "--version", more={"action": ShowVersion, "nargs": 0})
EVERYWHERE = (JSON_SWITCH, LANGUAGE, HELP)

ENDED = tuple(KINDS["session_done"]["ended"].schema["enum"])
HANDOUTS = ("audio", "fit", "zwo", "ics", "text", "pdf")
PROGRAMME = Option("programme", shown="ID|FILE")
MEASURE = Option("measure", shown="ID|FILE")
WITH_PROGRAMME = Option("programme", "--programme", "ID|FILE", says="with_programme")
ON = Option("on", "--on", "DATE", read_date)
JOURNAL = Option("journal", shown="JOURNAL.jsonl")

DATA = Option("data", "--data", "DIR", says="remind_data")
VERIFY = Option("verify", "--verify", says="backup_verify", more={"action": "store_true"})
TRY = VERIFY._replace(says="restore_verify")

COMMANDS = (
    Command(
        ("serve",),
        "serve",
        (
            Option("data", "--data", "DIR"),
            Option("port", "--port", "N", port),
            Option("demo", "--demo", more={"action": "store_true"}),
            Option("link", "--link", more={"action": "store_true"}),
        ),
    ),
    Command(("remind",), "remind", (Option("data", "--data", "DIR", says="remind_data"),)),
    Command(
        ("clinic", "new"),
        "clinic_new",
        (
            Option("name", shown="NAME", says="clinic_name"),
            Option("zone", "--zone", "ZONE", says="clinic_zone"),
            Option("data", "--data", "DIR", says="remind_data"),
        ),
    ),
    Command(
        ("clinic", "lead"),
        "clinic_lead",
        (
            Option("name", shown="CLINIC", says="clinic_lead_name"),
            Option("data", "--data", "DIR", says="remind_data"),
        ),
    ),
    Command(("backup",), "backup", (Option("file", shown="FILE", says="backup_file"), VERIFY, DATA)),
    Command(("restore",), "restore", (Option("file", shown="FILE", says="restore_file"), TRY, DATA)),
    Command(("programme", "list"), "programme_list", ()),
    Command(("programme", "show"), "programme_show", (PROGRAMME,)),
    Command(
        ("programme", "check"),
        "programme_check",
        (PROGRAMME, Option("witness", "--witness", "DIR")),
    ),
    Command(("measure", "list"), "measure_list", ()),
    Command(("measure", "show"), "measure_show", (MEASURE,)),
    Command(("measure", "score"), "measure_score", (MEASURE, Option("items", shown="ITEMS.json"))),
    Command(
        ("screen",),
        "screen",
        (
            Option("answers", shown="ANSWERS.json", more={"nargs": "?"}),
            Option("questions", "--questions", more={"action": "store_true"}),
            WITH_PROGRAMME._replace(needed=True, says="screen_programme"),
            ON._replace(says="screen_on"),
            Option("letter", "--letter", "FILE.pdf|.txt"),
        ),
    ),
    Command(("lessons",), "lessons", (Option("lesson", shown="ID", more={"nargs": "?"}),)),
    Command(("today",), "today", (JOURNAL, ON, WITH_PROGRAMME)),
    Command(("check-ins",), "check_ins", (JOURNAL, ON._replace(says="check_ins_on"))),
    Command(("recurrences",), "recurrences", (JOURNAL, ON._replace(says="recurrences_on"))),
    Command(("read",), "read", (Option("recordings", shown="RECORDING", more={"nargs": "+"}),)),
    Command(
        ("log",),
        "log",
        (
            JOURNAL,
            Option("recording", "--from", "FILE.fit", needed=True),
            Option("ended", "--ended", needed=True, choices=ENDED),
            Option("worst", "--worst", "0-10", score, needed=True),
            Option("legs", "--legs", "none|0-10", LegsPain.read, needed=True),
            Option("legs_where", "--legs-where", "TEXT"),
            Option("limp", "--limp", "yes|no", yes_or_no),
            Option("swelling", "--swelling", "yes|no", yes_or_no),
            Option("before", "--before", "0-10", score),
            Option("after", "--after", "0-10", score),
            Option("effort", "--effort", "0-10", score),
            Option("minutes", "--minutes", "MIN", minutes),
            Option("run", "--run", "MIN", run_minutes),
            Option("symptoms", "--symptoms", "none|ID,ID", symptoms),
        ),
    ),
    Command(
        ("handout",),
        "handout",
        (
            Option("source", shown="JOURNAL.jsonl|ID"),
            Option("to", "--to", needed=True, choices=HANDOUTS),
            Option("file", "-o", "FILE", needed=True, says="handout_file"),
            Option("stage", "--stage", "N", stage),
            ON._replace(says="handout_on"),
            Option("time", "--at", "HH:MM", time_of_day),
            Option("ring", "--ring", more={"action": "store_true"}),
            Option("large", "--large", more={"action": "store_true"}),
            Option("force", "--force", more={"action": "store_true"}),
        ),
    ),
    Command(
        ("summary",),
        "summary",
        (
            Option("source", shown="JOURNAL.jsonl", says="journal"),
            Option("file", "-o", "FILE.pdf", needed=True, says="summary_file"),
            ON,
            Option("name", "--name", "TEXT", says="summary_name"),
            Option("force", "--force", more={"action": "store_true"}),
        ),
    ),
)

GROUPS = ("clinic", "programme", "measure")
"""Words that only stand before other words."""


def add(to: argparse._ActionsContainer, option: Option, says: str, **more: JSON) -> None:
    """Give an option to a parser, with what it says about itself."""
    flags = [option.short, option.flag] if option.short else [option.flag or option.name]
    to.add_argument(*flags, help=says.replace("%", "%%"), **_settings(option), **more)


def _settings(option: Option) -> dict[str, Any]:
    """What argparse needs to know of an option."""
    known: dict[str, Any] = dict(option.more)
    if "action" in known:
        return known
    known |= {"type": option.read, "metavar": "|".join(option.choices) or option.shown}
    if option.choices:
        known["choices"] = option.choices
    if option.flag:
        known |= {"dest": option.name, "required": option.needed}
    return known
