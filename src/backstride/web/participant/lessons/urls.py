"""Addresses of the lessons."""

from __future__ import annotations

from django.urls import path

from backstride.web.participant.lessons import views

urlpatterns = [
    path("", views.lessons, name="lessons"),
    path("words/", views.clinical_words, name="clinical_words"),
    path("<slug:name>/", views.lesson, name="lesson"),
]
