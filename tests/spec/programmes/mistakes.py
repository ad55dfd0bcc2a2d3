"""Programme files that cannot be used: what is wrong with them, and what their writer is told.

Each is a test, and a row of docs/reference/bad-programme-files.md. New ones belong here.
"""

from __future__ import annotations

from typing import NamedTuple

from backstride.book.programmes import FOLDER
from backstride.heart.parameters import PARAMETERS

GOOD = (FOLDER / "walk" / "1.0.0.toml").read_text(encoding="utf-8")


class Mistake(NamedTuple):
    """In a good file, the first of each of these texts is replaced; `told` is every problem, in order."""

    what: str
    changes: dict[str, str]
    told: tuple[str, ...]

    @property
    def file(self) -> bytes:
        """The file with the mistake in it."""
        text = GOOD
        for good, bad in self.changes.items():
            assert good in text, f"{self.what}: the good file has no {good!r}"
            text = text.replace(good, bad, 1)
        return text.encode()

    @property
    def told_in_full(self) -> list[str]:
        """What is told, with the number of the line on which the mistake ends."""
        good, bad = next(iter(self.changes.items()))
        line = (GOOD.partition(good)[0] + bad).count("\n") + 1
        return [each.replace("{line}", f"line {line}") for each in self.told]


def mistake(what: str, changes: dict[str, str], *told: str) -> Mistake:
    """A row."""
    return Mistake(what, changes, told)


OURS = 'source = "backstride-opinion", certainty = "opinion"'
A_SESSION = "a line such as 'walk 5 min, 10 x (run 15 s, walk 105 s), walk 5 min'"
UNREADABLE = f"is not a block; write one like 'walk 5 min' or 'run 30 s'; it should be {A_SESSION}"
SETTLED = "a whole number from 1 to 20 (sessions)"
NO_KEY = "nobody reads this key; it should be left out, or one that is known"
TWICE = "{line}: a key or table is given a second time; it should be given once"
STAGE_6 = f'session = "walk 7 min", settled_needed = 2, {OURS}'
FIRST_DAYS = "stages = [\n  # Below 7 minutes in two bouts, so that the shortest start is still an outing."
CERTAINTY = "one of: 'confirmed', 'partly', 'memory', 'derived', 'opinion'"

KEYS = (
    mistake(
        "an unknown key",
        {'withdrawn = ""': 'colour = "red"\nwithdrawn = ""'},
        f"colour: {NO_KEY}: format, id, version, offered, withdrawn, starts_at, stages, contacts, floor, "
        "names, units, figures",
    ),
    mistake(
        "a misspelt key",
        {STAGE_6: STAGE_6.replace("settled", "setled")},
        f"stage 6, setled_needed: {NO_KEY}, perhaps 'settled_needed'",
        f"stage 6, settled_needed: is missing; it should be {SETTLED}",
    ),
    mistake(
        "a figure by another name",
        {"rest_days = {": "rest_day = {"},
        f"figures.rest_day: {NO_KEY}, perhaps 'rest_days'",
        "figures.rest_days: is missing; it should be a table with value, unit, source, certainty, note",
    ),
    mistake("a key given twice", {"offered = true": "offered = true\noffered = false"}, TWICE),
    mistake("a key given twice in one row", {STAGE_6: f"{STAGE_6}, settled_needed = 3"}, TWICE),
    mistake("a table given twice", {"[units]": "[names]"}, TWICE),
    mistake(
        "a missing key",
        {'starts_at = "comfortable_walk"': ""},
        "starts_at: is missing; it should be one of: 'comfortable_walk', 'first_stage'",
    ),
    mistake(
        "a missing source",
        {STAGE_6: STAGE_6.replace('source = "backstride-opinion", ', "")},
        "stage 6, source: is missing; it should be the id of a source in sources.toml",
    ),
    mistake(
        "a list where a table belongs",
        {f'floor = {{ days_per_week = 3, session = "2 x (walk 1 min, rest 1 min)", {OURS} }}': "floor = [3]"},
        "floor: it says a list; it should be a table with days_per_week, session, source, certainty",
    ),
    mistake(
        "a number where a table belongs",
        {"contacts = [": "contacts = [\n  13,"},
        "contact 1: it says 13; it should be a table with week, main, source, certainty",
    ),
    mistake(
        "no stages",
        {FIRST_DAYS: "stages = []\nrungs = ["},
        f"rungs: {NO_KEY}, perhaps 'units'",
        "stages: there are 0 of them; it should be a list of 1 to 60 tables with days_per_week, session, "
        "source, certainty, settled_needed",
    ),
    mistake(
        "no figures",
        {"[figures]": "[numbers]"},
        f"numbers: {NO_KEY}, perhaps 'names'",
        f"figures: is missing; it should be a table with {len(PARAMETERS)} figures",
    ),
)

SESSIONS = (
    mistake(
        "a session that cannot be read",
        {'"walk 7 min"': '"walk seven minutes"'},
        f"stage 6, session: 'walk seven minutes' {UNREADABLE}",
    ),
    mistake(
        "negative seconds", {'"walk 7 min"': '"walk -420 s"'}, f"stage 6, session: 'walk -420 s' {UNREADABLE}"
    ),
    mistake(
        "a block of no length",
        {'"walk 7 min"': '"walk 0 min"'},
        "stage 6, session: 'walk 0 min' lasts 0 s; a block lasts from 1 s to 6 hours; "
        f"it should be {A_SESSION}",
    ),
    mistake(
        "a session with nothing but rest",
        {'"walk 7 min"': '"rest 7 min"'},
        f"stage 6, session: 'rest 7 min' has nothing to walk or run; it should be {A_SESSION}",
    ),
    mistake(
        "a session that is no text",
        {'"walk 7 min"': "7"},
        f"stage 6, session: it says 7; it should be {A_SESSION}",
    ),
    mistake(
        "an outing of five hours",
        {'"walk 7 min"': '"walk 300 min"'},
        "stage 6, session: it lasts 300 minutes; it should be at most 240 minutes in all",
    ),
)

OUT_OF_REACH = (
    mistake(
        "a stage behind more settled sessions than the book allows",
        {STAGE_6: STAGE_6.replace("= 2", "= 40")},
        "stage 6, settled_needed: it says 40, so that nobody reaches what comes next; "
        f"it should be {SETTLED}",
    ),
    mistake(
        "a stage that asks for no settled session",
        {STAGE_6: STAGE_6.replace("= 2", "= 0")},
        f"stage 6, settled_needed: it says 0; it should be {SETTLED}",
    ),
    mistake(
        "a stage on which a rung is lost before the next session",
        {
            FIRST_DAYS: f"stages = [\n  {{ days_per_week = 1, {STAGE_6.replace('7 min', '1 min')} }},",
            "gap_short_days = { value = 10": "gap_short_days = { value = 7",
        },
        "stage 1, days_per_week: stage 2 is never reached: with 1 a week a rung is lost after 7 days, before "
        "the next session; it should be more days a week, or gap_short_days above 7",
    ),
    mistake(
        "more days a week than the rest between them leaves",
        {"rest_days = { value = 0": "rest_days = { value = 2"},
        *(
            f"{place}days_per_week: {days} days a week leave no room to keep 2 free between two sessions "
            "(rest_days); it should be at most 2"
            for place, days in [
                ("floor.", 3),
                *(
                    (f"stage {number}, ", 3 if number < 15 else 4 if number < 18 else 5)
                    for number in range(1, 22)
                ),
            ]
        ),
    ),
)

NUMBERS = (
    mistake(
        "a wrong unit",
        {'rest_days = { value = 0, unit = "days"': 'rest_days = { value = 0, unit = "hours"'},
        "figures.rest_days.unit: it says 'hours'; it should be 'days'",
    ),
    mistake(
        "a wrong unit for all stages",
        {'days_per_week = "days a week"': 'days_per_week = "days a month"'},
        "units.days_per_week: it says 'days a month'; it should be 'days a week'",
    ),
    mistake(
        "a number above the book's bounds",
        {"start_share = { value = 80": "start_share = { value = 120"},
        "figures.start_share.value: it says 120; it should be a number from 50 to 80 (percent)",
    ),
    mistake(
        "a number in quotes",
        {"start_share = { value = 80": 'start_share = { value = "80"'},
        "figures.start_share.value: it says '80'; it should be a number from 50 to 80 (percent)",
    ),
    mistake(
        "no number at all",
        {"start_share = { value = 80": "start_share = { value = nan"},
        "figures.start_share.value: it says nan; it should be a number from 50 to 80 (percent)",
    ),
    mistake(
        "true where a number belongs",
        {"rest_days = { value = 0": "rest_days = { value = true"},
        "figures.rest_days.value: it says true; it should be a whole number from 0 to 3 (days)",
    ),
    mistake(
        "half a day",
        {"rest_days = { value = 0": "rest_days = { value = 0.5"},
        "figures.rest_days.value: it says 0.5; it should be a whole number from 0 to 3 (days)",
    ),
    mistake(
        "a number of thousands of digits",
        {"rest_days = { value = 0": f"rest_days = {{ value = 0x{'f' * 5_000}"},
        "figures.rest_days.value: it says a very large number; it should be a whole number from 0 to 3 "
        "(days)",
    ),
    mistake(
        "bands that contradict each other",
        {"settled_worst_rise = { value = 2": "settled_worst_rise = { value = 4"},
        "figures.settled_worst_rise.value: it says 4; it should be less than 4, which is flared_worst_rise",
    ),
    mistake(
        "a day with a decimal point",
        {"gap_short_days = { value = 10": "gap_short_days = { value = 21.0"},
        "figures.gap_short_days.value: it says 21.0; it should be a whole number from 5 to 21 (days)",
    ),
    mistake(
        "a middle gap that is longer than the long one",
        {"gap_middle_days = { value = 21": "gap_middle_days = { value = 30"},
        "figures.gap_middle_days.value: it says 30; it should be at most 28, which is gap_long_days",
    ),
)

WORDS = (
    mistake(
        "a source nobody knows",
        {STAGE_6: STAGE_6.replace("backstride-opinion", "backstride-opinon")},
        "stage 6, source: there is no source 'backstride-opinon'; it should be the id of a source in "
        "sources.toml, perhaps 'backstride-opinion'",
    ),
    mistake(
        "opinion that claims to be confirmed",
        {STAGE_6: STAGE_6.replace('certainty = "opinion"', 'certainty = "confirmed"')},
        "stage 6, certainty: 'confirmed' is more than backstride-opinion can stand for; "
        "it should be 'opinion'",
    ),
    mistake(
        "something remembered that claims to be more",
        {'source = "epipha-knee-2021"': 'source = "pacing-leaflets"'},
        "figures.start_share.certainty: 'partly' is more than pacing-leaflets can stand for; "
        "it should be 'memory' or 'opinion'",
    ),
    mistake(
        "a certainty nobody knows",
        {STAGE_6: STAGE_6.replace('certainty = "opinion"', 'certainty = "sure"')},
        f"stage 6, certainty: it says 'sure'; it should be {CERTAINTY}",
    ),
    mistake("another format", {"format = 1": "format = 2"}, "format: it says 2; it should be 1"),
    mistake(
        "an id with spaces",
        {'id = "walk"': 'id = "My walk"'},
        "id: it says 'My walk'; it should be small letters, digits and hyphens, such as 'run-walk'",
    ),
    mistake(
        "a version of one number",
        {'version = "1.0.0"': 'version = "1"'},
        "version: it says '1'; it should be three numbers, such as '1.0.0'",
    ),
    mistake(
        "yes in place of true",
        {"offered = true": 'offered = "yes"'},
        "offered: it says 'yes'; it should be one of: true, false",
    ),
    mistake(
        "no Spanish name",
        {'es = "Caminar"': 'es = " "'},
        "names.es: it says ' '; it should be a few words",
    ),
    mistake(
        "several at once",
        {'version = "1.0.0"\noffered = true\nwithdrawn = ""': "version = 1\noffered = 1\nwithdrawn = 1"},
        "version: it says 1; it should be three numbers, such as '1.0.0'",
        "offered: it says 1; it should be one of: true, false",
        "withdrawn: it says 1; it should be the reason, or '' while it is in use",
    ),
)

MISTAKES = (*KEYS, *SESSIONS, *OUT_OF_REACH, *NUMBERS, *WORDS)
