"""The app's own settings, but for what tests need: a quick hash, a folder, files as they lie in src."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from backstride.web import place
from backstride.web.settings import *  # noqa: F403 - Django's way of building on other settings

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True  # no folder of collected files is looked for
MIDDLEWARE = [
    "tests.web.one_at_a_time.OneAtATime",
    *(each for each in MIDDLEWARE if "whitenoise" not in each),  # noqa: F405
]
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True

if "BACKSTRIDE_DATA" not in os.environ:  # nothing is written into the folder of whoever runs the tests
    FOLDER = TemporaryDirectory(prefix="backstride-tests-")
    DATA = Path(FOLDER.name)

if patience := os.environ.get("BACKSTRIDE_TEST_PATIENCE_S"):
    DATABASES = {"default": place.database(patience_s=int(patience))}
