"""Addresses of what is to be carried; the calendar's own is short, and says nothing."""

from __future__ import annotations

from django.urls import path

from backstride.web.participant.carry.feed import feed
from backstride.web.participant.carry.views import a_file, carry

urlpatterns = [
    path("carry/", carry, name="carry"),
    path("carry/<str:name>", a_file, name="carry_file"),
    path("feed/<str:secret>.ics", feed, name="feed"),
]
