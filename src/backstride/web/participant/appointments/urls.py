"""The address of an appointment's file."""

from __future__ import annotations

from django.urls import path

from backstride.web.participant.appointments import views

urlpatterns = [path("<uuid:appointment>.ics", views.appointment_file, name="appointment")]
