"""What only a check-in says, in plain words; the rest of it is said as of any entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from backstride.book.words import Words
from backstride.heart.fields import JSON, is_yes

YES_OR_NO = ("came_back", "recovered", "sought_care")


def check_in_in_words(says: Mapping[str, JSON], words: Words) -> Iterator[str]:
    """One short sentence each, of what was answered."""
    for key in YES_OR_NO:
        if key in says:
            yield words.say("check_ins", f"told.{key}.{'yes' if is_yes(says[key]) else 'no'}")
    if "came_back_on" in says:
        yield words.say("check_ins", "told.came_back_on", day=date.fromisoformat(says["came_back_on"]))
    if "lasted_days" in says:
        yield words.say("check_ins", "told.lasted_days", count=int(says["lasted_days"]))
    if "limited_activity" in says:
        yield words.say("check_ins", f"told.limited_activity.{says['limited_activity']}")
