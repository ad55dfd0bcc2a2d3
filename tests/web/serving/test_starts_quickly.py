"""A start, and a page without sound, load nothing that only a track needs."""

from __future__ import annotations

import subprocess
import sys

ALL_ADDRESSES = """
import sys
import django
django.setup()
from django.urls import get_resolver
assert get_resolver().url_patterns
print(sorted(name for name in sys.modules if name.partition(".")[0] in ("lameenc", "numpy", "typst")))
"""


def test_the_addresses_of_all_pages_are_known_without_what_renders_sound_and_paper() -> None:
    asked = [sys.executable, "-c", ALL_ADDRESSES]
    told = subprocess.run(asked, capture_output=True, text=True, check=True)
    assert told.stdout == "[]\n"
