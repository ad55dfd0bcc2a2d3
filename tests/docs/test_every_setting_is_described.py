"""Every variable of the environment that the web app reads has its heading, and no other has."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "reference" / "settings.md"
READ = re.compile(r'environ(?:\.get\(|\[)"([A-Z_]+)"')
OF_THE_SYSTEM = {"XDG_DATA_HOME", "LOCALAPPDATA", "DJANGO_SETTINGS_MODULE"}


def test_every_setting_is_described() -> None:
    sources = (ROOT / "src" / "backstride" / "web").rglob("*.py")
    read = {name for path in sources for name in READ.findall(path.read_text(encoding="utf-8"))}
    described = set(re.findall(r"^## (\S+)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE))
    assert described == read - OF_THE_SYSTEM
