"""The page of the API: its example works as it is written, and it names every problem."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from backstride.web import clock
from backstride.web.accounts.models import User
from backstride.web.api.openapi import openapi
from backstride.web.api.problems import STATUS
from backstride.web.api.tokens import make_token
from backstride.web.journals.models import Entry, Participant

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "reference" / "api.md").read_text(encoding="utf-8")
TYPED = re.findall(r"```sh\n(.+?)```", PAGE, re.DOTALL)
ANSWERED = re.findall(r"```json\n(.+?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize(("typed", "answered"), list(zip(TYPED, ANSWERED, strict=True)))
def test_the_example_is_answered_as_the_page_says(live_server: Any, typed: str, answered: str) -> None:
    user = User.objects.create_user(email="ana@example.org")
    Participant.objects.create(user=user, zone="Europe/Madrid", language="en")
    token = make_token(user, uuid4(), "watch", clock.now()) or ""
    environ = {**os.environ, "TOKEN": token, "BACKSTRIDE": live_server.url, "no_proxy": "localhost,127.0.0.1"}
    done = subprocess.run(["sh", "-c", typed], env=environ, capture_output=True, text=True, check=True)
    said, expected = json.loads(done.stdout), json.loads(answered)
    assert said.pop("received")[-6:] == expected.pop("received")[-6:] == "+00:00"
    assert said == expected
    assert Entry.objects.filter(kind="session_done").count() == 1


def test_every_problem_is_named_with_its_status() -> None:
    rows = re.findall(r"^\| ([\d, ]+) \| (`.+?`) \|", PAGE, re.MULTILINE)
    named = {name: statuses for statuses, names in rows for name in re.findall(r"`(\w+)`", names)}
    assert named.keys() == STATUS.keys()
    assert all(str(STATUS[name]) in statuses for name, statuses in named.items())


def test_every_address_is_on_the_page() -> None:
    assert all(path in PAGE for path in openapi()["paths"])
