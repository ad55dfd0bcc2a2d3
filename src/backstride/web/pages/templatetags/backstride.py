"""Tags for templates: `{% say "today.title" day=day %}`, `{% strip session %}`."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import template
from django.utils.safestring import SafeString

from backstride.heart.notation import Session
from backstride.web import clock
from backstride.web.pages.language import words_now
from backstride.web.pages.strip import draw, legend_of

register = template.Library()

DOMAIN = "web"


@register.simple_tag
def say(sentence: str, **figures: Any) -> str:
    """A sentence of the catalogue `web`, or of another one: `{% say "symptoms:watched.nobody" %}`."""
    domain, _, name = sentence.rpartition(":")
    return words_now().say(domain or DOMAIN, name, **figures)


@register.simple_tag
def strip(session: Session, *, said_beside: bool = False) -> SafeString:
    """The session drawn to scale, with its sentence for those who listen where the page does not say it."""
    return draw(session, words_now(), said_beside=said_beside)


@register.simple_tag
def legend(session: Session) -> str:
    """What the strip of a session is, and which bar is what."""
    return legend_of(session, words_now())


@register.filter
def day_in(moment: datetime, zone: str) -> date:
    """The local day of a moment, where somebody is: `{{ each.until|day_in:zone }}`."""
    return clock.day_in(zone, moment)


@register.filter
def words_of(text: str) -> list[str]:
    """The words of a text, so that a template can go through them."""
    return text.split()
