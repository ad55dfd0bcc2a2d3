"""A tag for templates: `{% way_on as on %}`, where somebody goes on to from the pages of their account."""

from __future__ import annotations

from typing import Any, NamedTuple

from django import template
from django.urls import reverse

from backstride.web.clinician.who import find_clinician
from backstride.web.pages.language import words_now

register = template.Library()


class WayOn(NamedTuple):
    """The address, what its button says, and whether it is a clinic's."""

    address: str
    says: str
    to_a_clinic: bool


@register.simple_tag(takes_context=True)
def way_on(context: Any) -> WayOn:
    """To their clinic, for who works at one; for everybody else to their own page."""
    works = find_clinician(context["request"]) is not None
    says = words_now().say("sign_in", "go_on.clinic" if works else "go_on")
    return WayOn(reverse("clinic" if works else "home"), says, works)
