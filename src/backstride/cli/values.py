"""What an option's value may be. A wrong one raises with the id of the sentence that says what is right."""

from __future__ import annotations

import math
import sys
from argparse import Action, ArgumentParser, ArgumentTypeError
from datetime import date, datetime, time
from typing import NamedTuple, NoReturn

from backstride.heart.fields import JSON, read_day
from backstride.heart.symptoms import URGENCY

MINUTES_OF_A_DAY = 24 * 60


def read_date(text: str) -> date:
    """A date such as 2026-03-02."""
    day = read_day(text, earliest_year=2000)
    if day is None:
        raise ArgumentTypeError(f"usage.right.date {text}")
    return day


def language(text: str) -> str:
    """The language of `es`, `es-MX` or `es_AR`."""
    return text.replace("_", "-").partition("-")[0].lower()


def score(text: str) -> float:
    """A number from 0 to 10; a whole one stays whole."""
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 <= number <= 10:
        raise ArgumentTypeError(f"usage.right.score {text}")
    return int(number) if number.is_integer() else number


def port(text: str) -> int:
    """A port that a person's program may listen on."""
    number = int(text) if text.isascii() and text.isdigit() else 0
    if not 1024 <= number <= 65535:
        raise ArgumentTypeError(f"usage.right.port {text}")
    return number


def minutes(text: str) -> float:
    """Minutes of a session: more than 0, up to a day; a whole number stays whole."""
    number = run_minutes(text)
    if not number:
        raise ArgumentTypeError(f"usage.right.minutes {text}")
    return number


def run_minutes(text: str) -> float:
    """Minutes of running: from 0, up to a day; a whole number stays whole."""
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 <= number <= MINUTES_OF_A_DAY:
        raise ArgumentTypeError(f"usage.right.minutes {text}")
    return int(number) if number.is_integer() else number


def stage(text: str) -> int:
    """A stage's number, from 1."""
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0
    if not number:
        raise ArgumentTypeError(f"usage.right.stage {text}")
    return number


def time_of_day(text: str) -> time:
    """A time such as 18:00 or 7:30."""
    try:
        return datetime.strptime(text, "%H:%M").time()  # noqa: DTZ007 - a time of day has no zone of its own
    except ValueError:
        raise ArgumentTypeError(f"usage.right.time {text}") from None


def yes_or_no(text: str) -> bool:
    """`yes` or `no`."""
    if text not in ("yes", "no"):
        raise ArgumentTypeError(f"usage.right.yes_or_no {text}")
    return text == "yes"


def symptoms(text: str) -> list[str]:
    """Symptom ids set apart by commas; `none`: asked, and there are none."""
    named = [] if text == "none" else [each.strip() for each in text.split(",")]
    if len(set(named)) < len(named) or not URGENCY.keys() >= set(named):
        raise ArgumentTypeError(f"usage.right.symptoms {text}")
    return named


class ShowVersion(Action):
    """Prints the version, and is done."""

    def __call__(self, parser: ArgumentParser, *_: object) -> NoReturn:
        """Called where the option is met."""
        from importlib.metadata import version  # noqa: PLC0415 - costs 20 ms, and is rarely needed

        sys.stdout.write(f"{parser.prog} {version('backstride')}\n")
        sys.exit(0)


class LegsPain(NamedTuple):
    """Worst pain in legs or feet; `None`: asked, and none."""

    worst: float | None

    @classmethod
    def read(cls, text: str) -> LegsPain:
        """`none`, or a number from 0 to 10."""
        try:
            return cls(None if text == "none" else score(text))
        except ArgumentTypeError:
            raise ArgumentTypeError(f"usage.right.legs {text}") from None

    def told(self, **more: JSON) -> JSON:
        """How a journal entry says it, with what else was told about the legs."""
        known = {key: value for key, value in more.items() if value is not None}
        return "none" if self.worst is None and not known else {"worst": self.worst or 0, **known}
