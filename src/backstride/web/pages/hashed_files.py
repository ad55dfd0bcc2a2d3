"""Static files under names that change with what is in them, so that a browser may keep each for good."""

from __future__ import annotations

import re
from fnmatch import fnmatch
from typing import Any

from django.contrib.staticfiles.storage import HashedFilesMixin
from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage  # type: ignore[import-untyped]

OURS = "backstride/*.js"
IMPORTS = vars(HashedFilesMixin)["_js_module_import_aggregation_patterns"][1]
"""How Django finds the imports of a script."""
COMMENT = re.compile(rb"^[ \t]*/\*\*(?:(?!\*/).)*\*/[ \t]*\n|^[ \t]*//[^\n]*\n", re.DOTALL | re.MULTILINE)
"""Whole lines of comment, which are for those who read the source; code after a comment keeps its line."""


class HashedFiles(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """As WhiteNoise does it; and a script of ours that imports another one finds it under its changed name.

    Only ours are looked through: in those of others, words in a comment may look like an import. Ours go out
    without their comments, which would be a third of what a phone has to load.
    """

    support_js_module_import_aggregation = True
    _js_module_import_aggregation_patterns = (OURS, IMPORTS)
    max_post_process_passes = 12
    """A name changes with the names in the file: each pass settles one more step of a chain of imports."""

    def _save(self, name: str, content: Any) -> str:
        saved: str = super()._save(name, _without_comments(content) if fnmatch(name, OURS) else content)
        return saved


def _without_comments(script: Any) -> ContentFile[bytes]:
    script.seek(0)
    return ContentFile(COMMENT.sub(b"", script.read()))
