"""Addresses of reminders and of a buddy; those with a token work without signing in."""

from __future__ import annotations

from django.urls import path

from backstride.web.participant.reminders import buddy_page, by_link, devices_page, views

urlpatterns = [
    path("", views.reminders, name="reminders"),
    path("today/", views.silence_today, name="reminders_silence"),
    path("off/", views.switch_off, name="reminders_off"),
    path("device/", devices_page.device, name="reminders_device"),
    path("buddy/", buddy_page.buddy, name="buddy"),
    path("not-today/<str:token>/", by_link.not_today, name="reminders_not_today"),
    path("stop/<str:token>/", by_link.stop, name="reminders_stop"),
    path("confirm/<str:token>/", by_link.confirm, name="reminders_confirm"),
]
