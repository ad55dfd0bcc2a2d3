"""The letter to a person's doctor: why it is written, the course in figures, what is open and agreed."""

from __future__ import annotations

from backstride.book.words import Words
from backstride.heart.decision import decide
from backstride.outcomes.papers.about import About
from backstride.outcomes.papers.agreed import agreed, contact_lines
from backstride.outcomes.papers.course_in_figures import asks_now, course_figures
from backstride.outcomes.papers.measures_told import measure_figures
from backstride.outcomes.papers.paper import Paper, Says, Section
from backstride.outcomes.papers.parts import DOMAIN, head_of, left_out, needs_section, own_words, signed

CONTACTS = 2
"""So many of the last contacts stand in the letter."""


def gp_letter(about: About, words: Words) -> Paper:
    """The letter, in the language of the words."""
    say, decision = Says(words, DOMAIN), decide(about.outcome.course)
    measures = tuple(measure_figures(about.outcome, say)) if "pain" in about.sees else ()
    figures = (*course_figures(about, decision, say), *measures)
    return Paper(
        lang=words.lang,
        title=say("gp.title"),
        head=head_of(about, say),
        sections=(
            Section(say("why.heading"), lines=(_why(about, say),)),
            *own_words(about, say),
            needs_section(about, say),
            Section(say("course.heading"), figures=figures),
            Section(say("asks.heading"), figures=(asks_now(decision, say),)),
            Section(say("agreed.heading"), lines=(*agreed(about, say), *contact_lines(about, say, CONTACTS))),
            left_out(about, say),
        ),
        signed=signed(about),
        foot=say("foot"),
        author=about.writes.clinic,
    )


def _why(about: About, say: Says) -> str:
    """For information; or to be seen, because of what is open, or of the sentence that follows."""
    if about.writes.why == "info":
        return say("why.info", called=about.called)
    return say("why.see" if any(each.is_open for each in about.needs) else "why.see.own", called=about.called)
