"""Addresses of the contacts with one person."""

from __future__ import annotations

from django.urls import path

from backstride.web.clinician.person.contacts import correct_views, day_views, talk_views, views

urlpatterns = [
    path("", views.contacts, name="clinic_person_contacts"),
    path("<int:week>/", talk_views.contact, name="clinic_person_contact"),
    path("<int:week>/correct/", correct_views.contact_correct, name="clinic_person_contact_correct"),
    path("<int:week>/day/", day_views.contact_day, name="clinic_person_contact_day"),
    path("<int:week>/appointment.ics", day_views.contact_invitation, name="clinic_person_contact_invitation"),
]
