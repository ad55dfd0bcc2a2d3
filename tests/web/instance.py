"""A real instance of its own, in a folder or a database that no other test sees, with other processes in it.

pytest's own test database lives in one process; what happens between processes, or when one dies, needs this.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Instance:
    """Where an instance keeps its things: the environment that names its folder or its database."""

    environ: dict[str, str]

    @classmethod
    def make(cls, folder: Path) -> Instance:
        """A fresh one, with its tables: PostgreSQL where the tests run with that, else SQLite."""
        made = cls.empty(folder)
        made.run("backstride.web.prepare")
        return made

    @classmethod
    def empty(cls, folder: Path) -> Instance:
        """A place for one, with nothing in it yet."""
        environ = {
            **os.environ,
            "BACKSTRIDE_DATA": str(folder),
            "DJANGO_SETTINGS_MODULE": "tests.web.settings",
        }
        if address := os.environ.get("DATABASE_URL"):
            environ["DATABASE_URL"] = _new_database(address)
        return cls(environ)

    def run(self, module: str, told: Any = None) -> Any:
        """Run a module in a process of its own, which reads JSON; what it answers, as JSON."""
        words = [sys.executable, "-m", module]
        asked = json.dumps(told)
        done = subprocess.run(
            words, cwd=ROOT, env=self.environ, input=asked, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)


def _new_database(address: str) -> str:
    name = f"backstride_{uuid.uuid4().hex}"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return urlunsplit(urlsplit(address)._replace(path=f"/{name}"))
