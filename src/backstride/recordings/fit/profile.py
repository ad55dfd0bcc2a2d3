"""The few messages and fields of FIT that we use: global numbers, field numbers and scales."""

from typing import NamedTuple

TIMESTAMP = 253
"""This field number means the same in every message: seconds since 1989-12-31 00:00 UTC."""

COMPRESSED_SPEED_DISTANCE = 8
"""In records of old watches: 12 bits of speed, 12 bits of distance that start again at 256 m."""

PRODUCT_NAME = 8
"""In file_id: text."""


class Field(NamedTuple):
    """A number in the file: what it is called here, and by what it is divided."""

    name: str
    scale: int = 1


class Message(NamedTuple):
    """A kind of message that we read: its global number and fields."""

    number: int
    fields: dict[int, Field]


FILE_ID = Message(0, {0: Field("type"), 1: Field("manufacturer"), 2: Field("product")})

SPORT = Message(12, {0: Field("sport"), 1: Field("sub_sport")})

SESSION = Message(
    18,
    {
        2: Field("start_time"),
        5: Field("sport"),
        6: Field("sub_sport"),
        7: Field("elapsed", 1000),
        8: Field("timer", 1000),
        9: Field("distance", 100),
        10: Field("cycles"),
        16: Field("heart_rate"),
    },
)

LAP = Message(
    19,
    {
        2: Field("start_time"),
        7: Field("elapsed", 1000),
        8: Field("timer", 1000),
        9: Field("distance", 100),
        10: Field("cycles"),
        15: Field("heart_rate"),
        23: Field("intensity"),
        24: Field("trigger"),
        25: Field("sport"),
        39: Field("sub_sport"),
    },
)

RECORD = Message(20, {3: Field("heart_rate"), 5: Field("distance", 100)})

EVENT = Message(21, {0: Field("event"), 1: Field("type")})

ACTIVITY = Message(34, {5: Field("local_timestamp")})

SPLIT = Message(312, {0: Field("type"), 1: Field("elapsed", 1000), 2: Field("timer", 1000)})

SPLIT_SUMMARY = Message(313, {0: Field("type"), 4: Field("timer", 1000)})
