"""Addresses of the player."""

from __future__ import annotations

from django.urls import path

from backstride.web.participant.player.views import player, track

urlpatterns = [
    path("", player, name="player"),
    path("<str:digest>.mp3", track, name="player_track"),
]
