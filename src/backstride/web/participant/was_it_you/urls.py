"""The address of the question."""

from __future__ import annotations

from django.urls import path

from backstride.web.participant.was_it_you import views

urlpatterns = [path("", views.was_it_you, name="was_it_you")]
