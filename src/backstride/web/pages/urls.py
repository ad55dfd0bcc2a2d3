"""Addresses of what belongs to every page: the language, the size of the text."""

from __future__ import annotations

from django.urls import path

from backstride.web.pages import switches

urlpatterns = [
    path("language/", switches.language, name="language"),
    path("size/", switches.size, name="size"),
]
