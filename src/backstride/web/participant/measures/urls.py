"""The addresses of the measures."""

from __future__ import annotations

from django.urls import path

from backstride.web.participant.measures.aside_views import put_aside
from backstride.web.participant.measures.asked_views import measures_before
from backstride.web.participant.measures.list_views import measures
from backstride.web.participant.measures.result_views import measure_told
from backstride.web.participant.measures.talked_views import talked
from backstride.web.participant.measures.views import measure

urlpatterns = [
    path("", measures, name="measures"),
    path("aside/", put_aside, name="measures_aside"),
    path("before/", measures_before, name="measures_before"),
    path("talked/", talked, name="measure_talked"),
    path("<str:name>/", measure, name="measure"),
    path("<str:name>/<uuid:entry>/", measure_told, name="measure_told"),
]
