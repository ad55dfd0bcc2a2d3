"""A tag for templates: `{% sends_mail as sends %}`, whether this instance can send any."""

from __future__ import annotations

from django import template
from django.conf import settings

register = template.Library()

SENDS_NOTHING = "django.core.mail.backends.dummy.EmailBackend"


@register.simple_tag
def sends_mail() -> bool:
    """Whether a mail would leave: a page must not promise one that nobody sends."""
    return bool(settings.EMAIL_BACKEND != SENDS_NOTHING)
