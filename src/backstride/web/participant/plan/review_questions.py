"""What a review asks. Its words in the catalogue: `review.<name>.ask`, for a choice `review.<name>.<choice>`.

Our own questions, after what is known of the talks in WalkBack: a goal, a plan, what got in the way, looking
back. Every one may be left open.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from backstride.heart.kinds import KINDS

Kind = Literal["choice", "several", "number", "text"]


class Question(NamedTuple):
    """One question; `key` is the key of `checked_in` that its answer belongs to, if it does."""

    name: str
    kind: Kind
    choices: tuple[str, ...] = ()
    key: str = ""


NONE = "none"
"""The choice that goes with no other one."""
SCALE = tuple(f"{number}" for number in range(11))
LIMITED: tuple[str, ...] = tuple(KINDS["checked_in"]["limited_activity"].schema["enum"])

GOAL = Question("goal", "text")
WHERE = Question("where", "text")
FIT = Question("fit", "choice", ("well", "mostly", "hardly", "not"))
GOOD = Question("good", "text")
IN_THE_WAY = Question(
    "barrier",
    "several",
    ("time", "weather", "dark", "pain", "tired", "afraid", "alone", "forgot", "ill", NONE),
)
IF_SO = Question("if_so", "text")
COMPANY = Question("company", "text")
PAIN = Question("pain", "number", SCALE, "pain_average")
LIMITS = Question("limits", "choice", LIMITED, "limited_activity")
KEEP_GOING = Question("keep_going", "text")
CONFIDENCE = Question("confidence", "number", SCALE, "confidence")
NEXT = Question("next", "choice", ("go_on", "days", "stay", "somebody"))

_FIRST = (GOAL, WHERE, IN_THE_WAY, IF_SO, COMPANY, CONFIDENCE)
_CHECK = (FIT, IN_THE_WAY, IF_SO, CONFIDENCE, NEXT)
_MAIN = (FIT, GOOD, IN_THE_WAY, PAIN, LIMITS, GOAL, CONFIDENCE, NEXT)
_LAST = (FIT, IN_THE_WAY, KEEP_GOING, CONFIDENCE, NEXT)
_LAST_AND_MAIN = (FIT, GOOD, IN_THE_WAY, PAIN, LIMITS, GOAL, KEEP_GOING, CONFIDENCE, NEXT)


def questions_of(part: str, *, main: bool) -> tuple[Question, ...]:
    """The questions of a review: its part of the course, and whether it is a main one."""
    if part == "last":
        return _LAST_AND_MAIN if main else _LAST
    return {"first": _FIRST, "main": _MAIN}.get(part, _CHECK)


SOURCES = {
    "first": ("walkback-protocol", "bird-2013"),
    "check": ("walkback-protocol", "walkback-people-2023"),
    "main": ("walkback-2024", "walkback-people-2023"),
    "last": ("howlett-maintenance", "steffens-2016"),
}
"""What each part rests on; the sentence of each is `because.<source>`."""
