"""The address of the coaching guide."""

from __future__ import annotations

from django.urls import path

from backstride.web.clinician.coaching import views

urlpatterns = [path("", views.coaching, name="clinic_coaching")]
