"""Forms of a session, filled in well and badly, to be read in two places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

Form = list[tuple[str, str]]

FILLED = {"ended": "done", "worst": "3", "legs": "fine", "signs": "none"}
"""The four answers that are asked for."""
HURT = {"legs": "hurt", "legs_worst": "4"}
Changed = Mapping[str, str | tuple[str, ...]]
CHANGES: tuple[Changed, ...] = (
    {},
    *({name: ""} for name in FILLED),
    *({"ended": each} for each in ("pain", "tired", "time", "weather", "other", "flying")),
    *({"worst": each} for each in ("0", "10", "11", "14", "-1", "3.5", " 7 ", "three", "x" * 40)),
    *({"legs": each} for each in ("none", "hurt")),
    HURT,
    {**HURT, "legs_where": "  left knee  ", "legs_limp": "yes", "legs_swelling": "no"},
    {**HURT, "legs_limp": "perhaps", "legs_worst": "12"},
    {**HURT, "legs_where": "é" * 200},
    {**HURT, "legs_where": "🦵" * 200},
    {**HURT, "legs_where": "🦵" * 1201},
    {"legs_worst": "9", "legs_where": "nothing, after all"},
    {"signs": "some"},
    {"signs": "some", "sign": ("fell", "fever", "chest_pain")},
    {"signs": "none", "sign": ("dizzy",)},
    {"signs": "", "sign": ("dizzy", "no_such_sign")},
    {"signs": "", "sign": ("no_such_sign",)},
    {"signs": "perhaps"},
    *(
        {"minutes": each}
        for each in ("16", "12.5", "12,5", "12.345", " 8 ", "0", "1440", "1441", "1e2", "-3", "ten")
    ),
    *({"minutes": each} for each in ("nan", "inf", "1.2.3", "1,2,3", "0x10", ".5", "5.", "+5")),
    {"ended": "pain", "minutes": "9"},
    {"minutes": "10", "run_minutes": "2"},
    {"minutes": "10", "run_minutes": "12.5"},
    {"run_minutes": "17"},
    {"run_minutes": "2000"},
    {"minutes": "33", "read_minutes": "32.56", "run_minutes": "2.5", "read_run_minutes": "2.563"},
    {"minutes": "34", "read_minutes": "32.56"},
    {"read_minutes": "32.56"},
    {"day": "yesterday"},
    {"day": "yesterday", "time": "18:30"},
    {"day": "tomorrow"},
    {"day": "other"},
    *({"day": "other", "date": each} for each in ("2026-03-20", "2026-02-09", "2026-02-08", "2025-12-31")),
    *({"day": "other", "date": each} for each in ("2026-03-30", "2099-01-01", "2026-02-30", "yesterday")),
    {"day": "other", "date": "2026-02-09", "time": "08:00"},
    {"day": "other", "date": "2026-02-09", "time": "09:30"},
    *({"time": each} for each in ("02:30", "01:59", "03:00", "10:00", "23:59", "25:00", "half past six")),
    *({"where": each} for each in ("outdoors", "treadmill", "indoors", "on the moon")),
    {"before": "1", "after": "2", "effort": "6"},
    {"before": "11", "after": "-", "effort": "ten"},
    {"ended": "", "worst": "", "legs": "", "signs": "", "minutes": "x", "day": "other", "time": "x"},
    {"asked": "6f1c2f0e-3a52-4c1e-9d6b-0d4b8a1f2c3d"},
    {"opened": "2026-03-28T23:50:00+01:00"},
    {"opened": "2026-03-28T12:00:00+01:00"},
    {"opened": "2026-03-28T23:50:00+01:00", "day": "yesterday"},
    {"opened": "2026-03-28T23:50:00+01:00", "day": "other", "date": "2026-03-29"},
    {"opened": "yesterday evening"},
)


def forms() -> Iterator[Form]:
    """Each of them, as pairs of name and value."""
    for change in CHANGES:
        told = {**FILLED, **change}
        yield [
            (name, each)
            for name, value in told.items()
            for each in ((value,) if isinstance(value, str) else value)
        ]
