"""Addresses of the check-ins."""

from __future__ import annotations

from django.urls import path

from backstride.web.participant.check_ins.before_views import before
from backstride.web.participant.check_ins.saved_views import saved
from backstride.web.participant.check_ins.views import check_in

urlpatterns = [
    path("", check_in, name="check_in"),
    path("before/", before, name="check_ins_before"),
    path("saved/<uuid:entry>/", saved, name="check_in_saved"),
]
