"""The page about running it for a clinic: its commands are commands, its settings settings, its files fit."""

from __future__ import annotations

import re
import shlex
from configparser import ConfigParser
from pathlib import Path

import pytest

from backstride.book.words import Words
from backstride.cli.arguments import read_arguments
from backstride.cli.serve import USUAL_PORT
from backstride.recordings.read import MOST_MEGABYTES

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "how-to" / "run-it-for-a-clinic.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
SHELL = [line for kind, text in BLOCKS if kind == "sh" for line in text.splitlines()]
OURS = re.compile(r"(?:backstride-here|/opt/backstride/\.venv/bin/backstride) (?!\")([^';\n]+)")
TODAY = re.compile(r"\$\(date [^)]*\)")
UNITS = [text for kind, text in BLOCKS if kind == "ini" and "[Unit]" in text]
(NGINX,) = [text for kind, text in BLOCKS if kind == "nginx"]


@pytest.mark.parametrize("words", sorted(set(OURS.findall(TEXT))))
def test_each_command_is_one(words: str) -> None:
    assert read_arguments(shlex.split(TODAY.sub("today", words)), Words("en")).module


def test_the_commands_are_those_that_matter() -> None:
    assert {words.split()[0] for words in OURS.findall(TEXT)} == {"serve", "clinic", "backup", "restore"}


def test_every_setting_is_described() -> None:
    told = set(
        re.findall(r"^([A-Z_]+)=", next(text for _, text in BLOCKS if "DATABASE_URL" in text), re.MULTILINE)
    )
    settings = (ROOT / "docs" / "reference" / "settings.md").read_text(encoding="utf-8")
    assert told == {"BACKSTRIDE_DATA", "DATABASE_URL", "BACKSTRIDE_HOSTS"}
    assert all(f"## {name}\n" in settings for name in told)


@pytest.mark.parametrize("text", UNITS, ids=lambda text: text.splitlines()[1])
def test_each_unit_runs_as_its_user_and_may_write_where_it_does(text: str) -> None:
    unit = ConfigParser(interpolation=None, strict=False)
    unit.optionxform = str  # type: ignore[assignment, method-assign]
    unit.read_string(text)
    if "Timer" in unit:
        assert unit["Timer"]["OnCalendar"]
        return
    service = unit["Service"]
    assert (service["User"], service["EnvironmentFile"]) == ("backstride", "/etc/backstride.env")
    assert service["ReadWritePaths"] in ("/var/lib/backstride", "/var/backups/backstride")
    assert any("-o backstride" in line and service["ReadWritePaths"] in line for line in SHELL)


def test_the_server_in_front_sends_what_the_app_trusts() -> None:
    passed = NGINX.count("proxy_pass")
    assert NGINX.count(f"proxy_pass http://127.0.0.1:{USUAL_PORT};") == passed == 2
    for header in ("Host $host", "X-Forwarded-For $remote_addr", "X-Forwarded-Proto https"):
        assert NGINX.count(f"proxy_set_header {header};") == passed
    assert NGINX.count("access_log off;") == NGINX.count("server {") == 2


def test_the_server_in_front_lets_the_largest_recording_through() -> None:
    (most,) = re.findall(r"client_max_body_size (\d+)m;", NGINX)
    assert int(most) >= MOST_MEGABYTES


def test_what_is_installed_is_there() -> None:
    files = re.findall(r"-r (\S+)", "\n".join(SHELL))
    assert files
    assert all((ROOT / file).is_file() for file in files)
