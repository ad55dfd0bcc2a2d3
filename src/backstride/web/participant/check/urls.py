"""Addresses of the safety check. A topic is the id of a topic of the questionnaire, or `seen`."""

from __future__ import annotations

from django.urls import path

from backstride.web.participant.check import mistake_views, outcome_views, views

urlpatterns = [
    path("", views.check, name="check"),
    path("outcome/", outcome_views.outcome, name="outcome"),
    path("letter.pdf", outcome_views.letter, name="letter"),
    path("forget/", views.forget_answers, name="check_forget"),
    path("by-mistake/", mistake_views.ticked_by_mistake, name="ticked_by_mistake"),
    path("seen/", views.check_seen, name="check_seen"),
    path("<slug:topic>/", views.check_topic, name="check_topic"),
]
