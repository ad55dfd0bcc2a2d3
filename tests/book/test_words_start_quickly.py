"""A sentence without numbers costs no Babel: `backstride today` has 0.3 s for everything."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from backstride.book.catalogues import LOCALE, compile_catalogues

SAY = """
import sys
from pathlib import Path
from backstride.book.words import Words
words = Words("en", strict=True, locale=Path(sys.argv[1]))
words.say("symptoms", "emergency.advice.ambulance", number="112")
assert words.say("symptoms", "urgency.today") == "Today"
print(sorted(name for name in sys.modules if name.partition(".")[0] in ("babel", "django", "numpy")))
"""


def test_babel_is_imported_only_by_what_needs_it(tmp_path: Path) -> None:
    po = tmp_path / "en" / "LC_MESSAGES" / "symptoms.po"
    po.parent.mkdir(parents=True)
    po.write_bytes((LOCALE / "en" / "LC_MESSAGES" / "symptoms.po").read_bytes())
    compile_catalogues(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", SAY, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("[]\n", "")
