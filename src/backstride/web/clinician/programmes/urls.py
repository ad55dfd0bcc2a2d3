"""Addresses of a clinic's own programmes."""

from __future__ import annotations

from django.urls import path

from backstride.web.clinician.programmes import new_views, views, writing_views

urlpatterns = [
    path("", views.programmes, name="clinic_programmes"),
    path("new/", new_views.new, name="clinic_programme_new"),
    path("<uuid:version>/", views.programme, name="clinic_programme"),
    path("<uuid:version>/stages/", writing_views.stages, name="clinic_programme_stages"),
    path("<uuid:version>/text/", writing_views.text, name="clinic_programme_text"),
    path("<uuid:version>/file/", views.file, name="clinic_programme_file"),
    path("<uuid:version>/breaks/<int:law>/", views.witness, name="clinic_programme_witness"),
    path("<uuid:version>/check/", views.check, name="clinic_programme_check"),
    path("<uuid:version>/withdraw/", views.withdraw_page, name="clinic_programme_withdraw"),
]
