"""What somebody has agreed to: the last word about each thing counts."""

from __future__ import annotations

from backstride.heart.course import Course
from backstride.heart.fields import is_yes

KIND = "consented"


def consents_given(course: Course) -> tuple[str, ...]:
    """What the person's own words agree to now, sorted; undone words do not count."""
    own = (entry for _, entry in course.diary.of(KIND) if entry.by == "participant")
    last = {entry.says["to"]: is_yes(entry.says["given"]) for entry in own}
    return tuple(sorted(to for to, given in last.items() if given))
