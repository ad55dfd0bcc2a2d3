"""Forms of a check-in and of the measures, filled in well and badly, to be read in two places."""

from __future__ import annotations

from collections.abc import Iterator

from tests.web.browser.forms_told import HURT, Changed, Form

ANSWERS: tuple[Changed, ...] = (
    {},
    {"pain_average": "3", "pain_worst": "5", "pain_days": "4", "limited_activity": "a_little"},
    {"sought_care": "no", "legs": "fine", "confidence": "8", "sleep": "6", "signs": "none"},
    *({"pain_average": each} for each in ("0", "10", "11", "-1", "3.5", " 7 ", "three", "x" * 40)),
    *({"pain_days": each} for each in ("0", "31", "32", "-1", "1.5", " 7 ", "seven", "1" * 12)),
    *({"limited_activity": each} for each in ("not_at_all", "extremely", "a lot")),
    *({"sought_care": each} for each in ("yes", "no", "perhaps")),
    HURT,
    {**HURT, "legs_where": "  left knee  ", "legs_limp": "yes", "legs_swelling": "perhaps"},
    {"legs": "hurt"},
    {"signs": "some"},
    {"signs": "some", "sign": ("fell", "fever", "chest_pain")},
    {"signs": "none", "sign": ("dizzy",)},
    {"sign": ("dizzy", "no_such_sign")},
    {"sign": ("no_such_sign",)},
    {"signs": "perhaps"},
    {"sleep": "4", "pain_worst": "twelve", "signs": "some", "pain_days": "all"},
    {"came_back": "yes", "came_back_on": "2026-03-20", "lasted_days": "5", "limited_activity": "moderately"},
    {"came_back": "no", "came_back_on": "2026-03-20", "lasted_days": "5", "sought_care": "yes"},
    *({"came_back": "yes", "came_back_on": each} for each in ("2026-03-30", "2026-02-30", "1899-12-31", "x")),
    {"lasted_days": "367"},
    {"lasted_days": "366"},
    {"came_back": "no", "lasted_days": "many"},
    {"recovered": "yes"},
)
NUMBERS = ("0", "7", "10", "11", "-1", "3.5", "3,5", " 4 ", "1e1", "ten", "28", "29", "601")
MEASURED: tuple[Changed, ...] = (
    {},
    *(
        {"q1": each}
        for each in (*NUMBERS, "yes", "no", "perhaps", "to carry\nthe shopping", "é" * 200, "🦵" * 201)
    ),
    *({"q1": "5", "q2": each} for each in NUMBERS),
    *({"q1": "0", "q2": each} for each in ("", "3", "x")),
    *({"q1": each, "q2": "12"} for each in ("yes", "no", "", "garden")),
    {"q1": "garden", "q2": "4", "q3": "stairs", "q4": "", "q5": "  ", "q6": "7"},
    {"q1": "garden", "q2": "", "q3": "stairs", "q6": ""},
    {"q2": "4"},
    {"q1": "3", "q2": "11"},
    {"q1": "2", "q2": ""},
)


def filled(changes: tuple[Changed, ...]) -> Iterator[Form]:
    """Each of them, as pairs of name and value."""
    for change in changes:
        yield [
            (name, each)
            for name, value in change.items()
            for each in ((value,) if isinstance(value, str) else value)
        ]
