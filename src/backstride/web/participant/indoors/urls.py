"""The address of indoors today."""

from __future__ import annotations

from django.urls import path

from backstride.web.participant.indoors.views import indoors

urlpatterns = [
    path("", indoors, name="indoors"),
]
