"""Programmes with a fault in their numbers, walked by the real machine."""

from __future__ import annotations

from tests.cast.broken.machines import Broken, ladder
from tests.cast.programmes import (
    RUNNING,
    WALKING,
    Row,
    running,
    walking,
    with_row,
)

FALLS = (*WALKING[:2], Row(3, "walk 330 s", 2), Row(3, "walk 7 min", 2))
STEEP_WEEK = with_row(WALKING, 4, days=5)
STEEP_SESSION = with_row(WALKING, 4, days=3, session="walk 12 min")
LONG_RUN = with_row(RUNNING, 3, session="walk 5 min, 2 x (run 90 s, walk 150 s), walk 5 min")
MUCH_RUNNING = with_row(RUNNING, 3, session="walk 5 min, 12 x (run 40 s, walk 2 s), walk 5 min")
LONG_FLOOR = Row(3, "walk 4 min", 0)
BUSY_FLOOR = Row(4, "walk 9 min", 0)
RUNNING_ON = Row(3, "walk 530 s, run 10 s", 0)
LOOSE = walking((WALKING[0], Row(3, "walk 16 min", 1)), session_minutes_ratio=4, weekly_minutes_ratio=4)


MACHINES: tuple[Broken, ...] = (
    ladder(
        "the rungs fall",
        walking(FALLS),
        {
            3: "enrolled 3 > flared > clear normal > settled > settled",
            5: "enrolled 1 > clear normal > settled > settled > hard settled",
        },
    ),
    ladder(
        "two days more at once",
        walking(STEEP_WEEK),
        {
            3: "enrolled 3 > clear normal > settled > settled",
        },
    ),
    ladder(
        "half as long again",
        walking(STEEP_SESSION),
        {
            3: "enrolled 3 > clear normal > settled > settled",
        },
    ),
    ladder(
        "the longest run more than doubles",
        running(LONG_RUN),
        {
            3: "enrolled 1 > clear normal > set_stage 2 > settled > settled",
        },
    ),
    ladder(
        "much more running in a week",
        running(MUCH_RUNNING),
        {
            3: "enrolled 1 > clear normal > set_stage 2 > settled > settled",
        },
    ),
    ladder(
        "bounds above the book's own",
        LOOSE,
        {
            3: "enrolled 1 > clear normal > settled",
        },
    ),
    ladder(
        "one settled session where there is running",
        running(with_row(RUNNING, 1, needed=1)),
        {
            4: "enrolled 1 > clear normal > settled",
        },
    ),
    ladder(
        "twenty-five settled sessions",
        walking(with_row(WALKING, 2, needed=25)),
        {
            4: "enrolled 2 > clear normal > settled x 25",
        },
    ),
    ladder(
        "no settled session at all",
        walking(with_row(WALKING, 2, needed=0)),
        {
            9: "enrolled 1 > flared > clear normal",
        },
    ),
    ladder(
        "the floor runs",
        running(floor=RUNNING_ON),
        {
            2: "enrolled 1 > clear walk_only > flared",
            5: "enrolled 1 > clear walk_only > flared",
            7: "enrolled 1 > flared > clear normal > symptom_bone",
            8: "enrolled 1 > flared > clear normal",
            12: "enrolled 1 > clear walk_only > over flared",
        },
        seen={8, 2, 7},
    ),
    ladder(
        "the floor is longer than the shortest comfortable walk",
        walking(floor=LONG_FLOOR),
        {
            8: "enrolled 1 > flared > clear normal",
        },
    ),
    ladder(
        "the floor asks for more days than the first stage",
        running(floor=BUSY_FLOOR),
        {
            8: "enrolled 1 > flared > clear normal",
        },
        seen=set(),
    ),
    ladder(
        "a flare-up is hardly eased",
        walking(eased_share=90.0),
        {
            2: "enrolled 1 > flared > clear normal > flared",
        },
    ),
)
