"""The same day, asked of `backstride today` with the journal that the page lets one take along."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from backstride.cli.main import main
from tests.web.browser.conftest import Visitor

MINUTES = re.compile(r"[\d.]+")


def exported_journal(visitor: Visitor, to: Path) -> Path:
    """The journal, taken along through the browser."""
    answer = visitor.context.request.get(f"{visitor.home}/plan/journal.jsonl")
    assert answer.status == 200
    to.write_bytes(answer.body())
    return to


def asked_of_the_program(journal: Path, on: date, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """What the command line prints for that journal and day."""
    capsys.readouterr()
    assert main(["today", str(journal), "--on", on.isoformat(), "--json"]) == 0
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    return told


def said_by_the_page(visitor: Visitor) -> dict[str, Any]:
    """What the Today page shows."""
    page = visitor.go("/today/")
    rules = page.locator("[data-rule]").evaluate_all(
        "all => all.map(each => [each.dataset.rule, each.dataset.urgency])"
    )
    words = page.locator("[data-rule] summary > span:not(.mark):not(.to-do)").all_inner_texts()
    return {
        "due": page.locator("main").get_by_role("link", name="tell how it was").count() == 1,
        "minutes": [float(each) for each in page.locator(".dose .large strong").all_inner_texts()],
        "reasons": [
            (rule, urgency, " ".join(says.split()))
            for (rule, urgency), says in zip(rules, words, strict=True)
        ],
    }


def of_the_program(told: dict[str, Any]) -> dict[str, Any]:
    """The same three things as the program says them."""
    session = told["next_session"]
    return {
        "due": told["due"],
        "minutes": [float(session["minutes"])] if session else [],
        "reasons": [
            (each["rule"], each["urgency"], " ".join(each["says"].split())) for each in told["reasons"]
        ],
    }
