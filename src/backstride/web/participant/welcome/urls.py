"""Address of the first page."""

from __future__ import annotations

from django.urls import path

from backstride.web.participant.welcome import views

urlpatterns = [path("", views.home, name="home")]
