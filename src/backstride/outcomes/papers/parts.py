"""The parts that letters about a person have in common: who, who writes, own words, what is left out."""

from __future__ import annotations

from collections.abc import Iterator

from backstride.outcomes.papers.about import About, Open
from backstride.outcomes.papers.paper import Says, Section

DOMAIN = "clinic_letters"


def head_of(about: About, say: Says) -> tuple[str, ...]:
    """To whom where that is said, from whom and how they are reached, about whom, of which day."""
    person = about.outcome.course.memory.person
    born = say("head.born", year=person.birth_year) if person else say("head.born.untold")
    writes = about.writes
    to = (say("head.to", to=writes.to),) if writes.to else ()
    return (
        *to,
        _from(about, say),
        say("head.about", called=about.called, born=born),
        say("head.on", day=say.full_day(about.outcome.on)),
    )


def _from(about: About, say: Says) -> str:
    """The clinic, and where it is and how it is rung, as far as it has said so."""
    writes = about.writes
    telephone = say("head.telephone", telephone=writes.telephone) if writes.telephone else ""
    parts = (say("head.from", clinic=writes.clinic), writes.address, telephone)
    return " · ".join(filter(None, parts))


def needs_section(about: About, say: Says) -> Section:
    """What needs attention, and since when; of an emergency that was answered, also by whom and how."""
    lines = [_need(each, say) for each in about.needs]
    return Section(say("needs.heading"), lines=tuple(lines) or (say("needs.none"),))


def _need(each: Open, say: Says) -> str:
    line = say("need", says=each.says, day=say.full_day(each.since))
    return line if each.is_open else f"{line} {say('need.state', state=each.state)}"


def own_words(about: About, say: Says) -> Iterator[Section]:
    """The clinician's own sentence, marked as such."""
    if about.writes.sentence:
        heading = say("own.heading", clinician=about.writes.clinician)
        yield Section(heading, quoted=about.writes.sentence)


def left_out(about: About, say: Says) -> Section:
    """What the paper does not say, and why that means nothing."""
    hidden = [say(f"left_out.{part}") for part in ("pain", "notes") if part not in about.sees]
    return Section(say("left_out.heading"), lines=(*hidden, say("left_out.always")))


def signed(about: About) -> tuple[str, ...]:
    """Who writes."""
    return (about.writes.clinician, about.writes.clinic)
