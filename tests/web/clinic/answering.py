"""A clinician answers a need, as the forms on the page do it."""

from __future__ import annotations

import re
from typing import Any

from django.test import Client

from backstride.web.clinician.person.needs.shown import key_on_a_page
from backstride.web.journals import glance
from backstride.web.journals.models import Participant, Standing
from backstride.web.journals.needs import Need
from tests.web.today.reading import text_of

WEEK_0 = {"by": "clinician", "contact": "week-0"}
"""A first talk that was held: else it is something that somebody needs, too."""
FORM = re.compile(r'name="need" value="(\w+)"><input type="hidden" name="entry" value="([\w-]+)"')


def page_of(person: Participant, browser: Client, lang: str = "en") -> str:
    """The page about a person, as it is sent."""
    browser.cookies["django_language"] = lang
    answer = browser.get(f"/clinic/person/{person.pk}/")
    assert answer.status_code == 200
    return answer.content.decode()


def section_of(html: str) -> str:
    """What the page says somebody needs."""
    return text_of(html[html.index('<h2 id="needs">') : html.index("</section>", html.index('id="needs"'))])


def forms_in(html: str) -> dict[str, str]:
    """The key of each need that can be answered, and the id of the entry that its forms make."""
    return dict(FORM.findall(html))


def answers(person: Participant, browser: Client, need: str, **says: str) -> Any:
    """Send a form about a need that is on the page, by its rule."""
    forms = forms_in(page_of(person, browser))
    keys = (key_on_a_page(each, person.pk) for each in needs_of(person) if each.rule == need)
    (key,) = (each for each in keys if each in forms)
    return browser.post(f"/clinic/person/{person.pk}/needs/", {"need": key, "entry": forms[key], **says})


def needs_of(person: Participant) -> tuple[Need, ...]:
    """What is kept of their needs, those to come among them."""
    return glance.read(Standing.objects.get(participant=person).glance).all_needs
