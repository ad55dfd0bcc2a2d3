"""Addresses of telling and looking back."""

from __future__ import annotations

from django.urls import path

from backstride.web.participant.log.journal_views import journal
from backstride.web.participant.log.session_views import log
from backstride.web.participant.log.skip_views import skip
from backstride.web.participant.log.undo_views import logged, undo
from backstride.web.participant.mornings.after_a_session import morning

urlpatterns = [
    path("", log, name="log"),
    path("saved/<uuid:entry>/", logged, name="logged"),
    path("morning/", morning, name="morning"),
    path("not-today/", skip, name="skip"),
    path("undo/<uuid:entry>/", undo, name="undo"),
    path("journal/", journal, name="journal"),
]
