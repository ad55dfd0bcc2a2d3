"""Addresses of my plan and of the settings."""

from __future__ import annotations

from django.urls import path

from backstride.web.participant.plan import changes, erasing, review_page, settings_page, tokens_page, views

urlpatterns = [
    path("", views.plan, name="plan"),
    path("days/", changes.days, name="plan_days"),
    path("stay/", changes.stay, name="plan_stay"),
    path("goal/", changes.goal, name="plan_goal"),
    path("pause/", changes.pause, name="plan_pause"),
    path("leave/", changes.leave, name="plan_leave"),
    path("review/<int:week>/", review_page.review, name="review"),
    path("settings/", settings_page.settings, name="settings"),
    path("tokens/", tokens_page.tokens, name="tokens"),
    path("tokens/<uuid:token>/revoke/", tokens_page.revoke_token, name="revoke_token"),
    path("journal.jsonl", settings_page.journal_file, name="journal_file"),
    path("erase/", erasing.erase, name="erase"),
    path("erased/", erasing.erased, name="erased"),
]
