"""Whatever is sent, the answer is one that the description foresees: schemathesis tries, on a live server."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from backstride.web.journals.models import Participant

pytestmark = [pytest.mark.usefixtures("uncounted"), pytest.mark.postgres]

ROOT = Path(__file__).parents[3]
HOW = Path(__file__).with_name("schemathesis.toml")


@pytest.fixture
def live(live_server: Any, settings: Any) -> str:
    """A server that is asked very often."""
    settings.API_REQUESTS_A_MINUTE = 1_000_000
    address: str = live_server.url
    return address


def test_every_answer_is_foreseen(live: str, token: str, begun: Participant, tmp_path: Path) -> None:
    hooks = {"SCHEMATHESIS_HOOKS": "tests.web.api.schemathesis_hooks", "PYTHONPATH": str(ROOT)}
    words = ["--config-file", str(HOW), "run", f"{live}/api/openapi.json", "--no-color"]
    header = ["--header", f"Authorization: Bearer {token}", "--header", "Connection: close"]
    done = subprocess.run(
        [sys.executable, "-m", "schemathesis.cli", *words, *header],
        cwd=tmp_path,
        env={**os.environ, **hooks, "WHOSE": str(begun.pk)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-2000:]
    assert "No issues found" in done.stdout, done.stdout
