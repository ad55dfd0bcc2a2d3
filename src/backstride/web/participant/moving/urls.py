"""The address of another day."""

from __future__ import annotations

from django.urls import path

from backstride.web.participant.moving.views import move

urlpatterns = [
    path("", move, name="move"),
]
