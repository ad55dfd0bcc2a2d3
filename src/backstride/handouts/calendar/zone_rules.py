"""The rules of a zone for a calendar (VTIMEZONE): every change of the clocks between two days, looked up.

icalendar brings a maker of its own; it steps over spells of a few weeks, and so loses every other Ramadan of
Morocco's clocks. Here every day is looked at, and the minute of a change is searched for.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

ONE_DAY, ONE_SECOND = timedelta(days=1), timedelta(seconds=1)


def zone_rules(name: str, first: date, last: date) -> Timezone:
    """The rules of a zone (IANA name) from a day to a day, as a component of a calendar."""
    zone = ZoneInfo(name)
    begins = datetime.combine(first, time(), tzinfo=UTC)
    rules = Timezone()
    rules.add("tzid", name)
    rules.add_component(_rule(zone, begins, begins))
    for before, after in _changes(zone, begins, datetime.combine(last, time(), tzinfo=UTC)):
        rules.add_component(_rule(zone, before, after))
    return rules


def _changes(zone: ZoneInfo, begins: datetime, ends: datetime) -> Iterator[tuple[datetime, datetime]]:
    """The last second (UTC) before each change, and the first one after it."""
    day = begins
    while day < ends:
        before, after = day, day + ONE_DAY
        if _clock(zone, before) != _clock(zone, after):
            while after - before > ONE_SECOND:
                middle = before + (after - before) // 2 // ONE_SECOND * ONE_SECOND
                is_after = _clock(zone, middle) != _clock(zone, before)
                before, after = (before, middle) if is_after else (middle, after)
            yield before, after
        day += ONE_DAY


def _clock(zone: ZoneInfo, moment: datetime) -> tuple[object, ...]:
    local = moment.astimezone(zone)
    return local.utcoffset(), local.dst(), local.tzname()


def _rule(zone: ZoneInfo, before: datetime, after: datetime) -> TimezoneStandard | TimezoneDaylight:
    """What holds from a moment on; it is written on the clock that was right until then."""
    local, was = after.astimezone(zone), before.astimezone(zone).utcoffset() or timedelta()
    rule = TimezoneDaylight() if local.dst() else TimezoneStandard()
    rule.add("dtstart", (after + was).replace(tzinfo=None))
    rule.add("tzoffsetfrom", was)
    rule.add("tzoffsetto", local.utcoffset() or timedelta())
    rule.add("tzname", local.tzname() or "")
    return rule
