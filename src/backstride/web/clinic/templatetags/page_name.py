"""A tag for templates: `{% page_name %}`, what a clinician's page is, for the title of its tab.

Never whom it is about: screens are shared, and titles stand in histories.
"""

from __future__ import annotations

from typing import Any

from django import template

from backstride.web.pages.language import words_now

register = template.Library()

DOMAIN = "clinic_frame"


@register.simple_tag(takes_context=True)
def page_name(context: Any) -> str:
    """By the name of its address; a page that has no words of its own is called as the one it belongs to."""
    words, found = words_now(), context["request"].resolver_match
    name = (found.url_name or "") if found else ""
    while name and not words.knows(DOMAIN, f"title.{name}"):
        name = name.rpartition("_")[0]
    return words.say(DOMAIN, f"title.{name or 'other'}")
