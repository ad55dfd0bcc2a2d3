"""Set-up installs the same files everywhere, each checked against its hash, from any mirror."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = {name: (ROOT / "requirements" / name).read_text(encoding="utf-8") for name in ("run.txt", "dev.txt")}
JAVASCRIPT = ROOT / "requirements" / "javascript"


def pins(lock: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9._-]+)==([^ ;]+)", lock, flags=re.MULTILINE))


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_host_and_no_folder_of_a_machine(name: str) -> None:
    place = re.compile(r"://|--index|--extra-index|--find-links|--trusted-host|\s/")
    assert [line for line in LOCKS[name].splitlines() if place.search(line)] == []


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_hashes(name: str) -> None:
    packages = re.split(r"\n(?=[a-z0-9])", LOCKS[name].strip())
    assert [package for package in packages if "--hash=sha256:" not in package] == []


def test_what_runs_is_the_same_in_both_locks() -> None:
    run, dev = pins(LOCKS["run.txt"]), pins(LOCKS["dev.txt"])
    assert run == {name: dev[name] for name in run}


def test_everything_the_package_asks_for_is_locked_for_running() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {re.match(r"[a-z0-9-]+", each)[0] for each in project["dependencies"]}  # type: ignore[index]
    assert asked <= set(pins(LOCKS["run.txt"]))


def read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((JAVASCRIPT / name).read_text(encoding="utf-8"))
    return found


def test_what_checks_the_javascript_is_locked_in_the_same_way() -> None:
    packages = read("package-lock.json")["packages"]
    itself = packages.pop("")
    assert itself["devDependencies"] == read("package.json")["devDependencies"]
    assert {f"node_modules/{name}" for name in itself["devDependencies"]} <= set(packages)
    assert all(each["integrity"].startswith("sha512-") for each in packages.values())


def test_that_lock_names_no_host_and_nothing_in_it_runs_by_being_installed() -> None:
    text = (JAVASCRIPT / "package-lock.json").read_text(encoding="utf-8")
    assert not re.search(r"://|resolved|hasInstallScript", text)
    assert "scripts" not in read("package.json")
