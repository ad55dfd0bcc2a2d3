"""The cast: one set of people for all pages about journals, each with a story of their own.

Nobody is real. All begin on Monday, 5 January 2026, unless their story needs another day.
"""

from __future__ import annotations

from tests.cast.story import JSON, Story

BEGIN = "2026-01-05"


def walker(story: Story, walks: float = 20, **says: JSON) -> Story:
    """Enrolled in walking and cleared by a clinician, on the day on which the stories begin."""
    return story.enrolled(BEGIN, walks, **says).cleared(BEGIN)


ANA = walker(Story("Ana"))
"""Madrid, recovered, walks 20 minutes in comfort: on track."""

BO = walker(Story("Bo", "Europe/London", usual=3), back_state="chronic")
"""London, lasting pain: it flares up now and then."""

CARMEN = walker(Story("Carmen", "America/Bogota", usual=4), back_state="chronic")
"""Bogotá: numb between the legs one evening; seen, and cleared days later."""

DEV = walker(Story("Dev", "Asia/Kathmandu"))
"""Kathmandu: walks, and never answers in the morning."""

EUN_JI = walker(Story("Eun-ji", "Asia/Seoul"))
"""Seoul: chooses a stage to stay at."""

FARID = walker(Story("Farid", "Europe/Lisbon"), back_state="chronic")
"""Lisbon: does three times too much, and then wonders."""

GRETA = Story("Greta", "Europe/Berlin", usual=1)
"""Berlin, 67: fell last autumn. Not screened yet."""

HUGO = Story("Hugo", "America/Sao_Paulo").enrolled(BEGIN, programme="run-walk").cleared(BEGIN, scope="run")
"""São Paulo: runs and walks, with a shin that gets sore."""

INES = Story("Inés", "Europe/Madrid", usual=5)
"""Madrid: a new episode. Not enrolled yet."""

JUN = walker(Story("Jun", "Asia/Tokyo"), active_min_week=180, walks=40)
"""Tokyo: active enough already, and keeps at it."""

KIRI = Story("Kiri", "Pacific/Apia")
"""Apia, where 30 December 2011 never was. Not enrolled yet."""

LEO = walker(Story("Leo", "America/New_York"))
"""New York: comes and goes."""

MAYA = walker(Story("Maya", usual=1), recovered_on="2025-11-20")
"""Madrid, free of it since November: twice it flares up, and once it comes back."""
