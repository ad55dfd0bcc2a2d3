"""A measure, its score and what has changed, about the person: `better by 3 points; the smallest …`."""

from __future__ import annotations

from backstride.book.measures import Change, Measure, Score, Unscored
from backstride.book.measures.in_words import rounded, score_in_words
from backstride.book.sources import cite, read_sources
from backstride.book.words import Words
from backstride.web.participant.measures.on_offer import OnOffer

DOMAIN, THEIRS = "clinic_course", "measures"
COUNTED = ("days", "minutes_a_week")
"""Units of which there are more or fewer; everything else is better or worse."""


def name_in_words(offered: OnOffer, words: Words) -> str:
    """What a measure is called, said of somebody."""
    sentence = f"measure.{offered.measure.id}"
    return words.say(DOMAIN, sentence) if words.knows(DOMAIN, sentence) else offered.name(words)


def found_in_words(found: Score | Unscored, measure: Measure, words: Words) -> str:
    """A score with its unit; or why there is none."""
    if isinstance(found, Unscored) and words.knows(DOMAIN, f"unscored.{found.why}"):
        return words.say(DOMAIN, f"unscored.{found.why}")
    return score_in_words(found, measure, words)


def important_in_words(measure: Measure, words: Words) -> str:
    """The smallest change that matters, and where that comes from."""
    if measure.important is None:
        return words.say(DOMAIN, "measures.important.not_known")
    return words.say(DOMAIN, "measures.important", **_important(measure, words))


def change_in_words(found: Change, measure: Measure, words: Words) -> str:
    """What has changed, and whether that matters: what it is held against is always named."""
    if found.points is None:
        return words.say(DOMAIN, f"change.cannot.{found.why}")
    change = words.say(
        DOMAIN, f"change.{_way(found, measure)}", apart=_apart(abs(found.points), measure, words)
    )
    if found.way == "same":
        return change
    if found.counts is None:
        return words.say(DOMAIN, f"change.{found.why}", change=change)
    reaches = "reaches" if found.counts else "below"
    return words.say(DOMAIN, f"change.{reaches}", change=change, **_important(measure, words))


def _important(measure: Measure, words: Words) -> dict[str, str | float]:
    important = measure.important
    if important is None:
        return {}
    of_a_clinic = measure.words == "a_clinic"
    source = important.source if of_a_clinic else cite(read_sources()[important.source], words.lang)
    points = _apart(important.points, measure, words)
    return {"points": points, "percent": important.percent, "source": source}


def _way(found: Change, measure: Measure) -> str:
    if found.way != "same" and measure.unit in COUNTED:
        return "more" if (found.points or 0) > 0 else "fewer"
    return str(found.way)


def _apart(points: float, measure: Measure, words: Words) -> str:
    unit = measure.unit if measure.unit in COUNTED else "points"
    return words.say(THEIRS, f"apart.{unit}", count=rounded(points))
