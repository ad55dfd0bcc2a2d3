"""The app as a server sees it."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

from backstride.web.known_migrations import refuse_newer_tables

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backstride.web.settings")
application = get_wsgi_application()
refuse_newer_tables()
