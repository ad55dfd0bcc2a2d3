"""A page about one version, for who works at the clinic that wrote it. For everybody else it is not there."""

from __future__ import annotations

from functools import wraps
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse

from backstride.web.clinician.who import clinicians_page
from backstride.web.own_programmes.models import OwnVersion
from backstride.web.participant.who import View


def version_page(view: View) -> View:
    """The version is `request.version`."""

    @clinicians_page
    @wraps(view)
    def page(request: Any, version: UUID, **others: Any) -> HttpResponse:
        own = OwnVersion.objects.filter(clinic=request.clinician.clinic)
        request.version = own.select_related("kept", "by").filter(pk=version).first()
        if request.version is None:
            raise Http404
        return view(request, **others)

    return page
