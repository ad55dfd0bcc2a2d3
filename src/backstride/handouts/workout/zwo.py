"""A session as a workout for a treadmill app: a ZWO file.

Every stretch is a `FreeRide`: a stretch by time without a target. Backstride prescribes no speed, and an app
must not drive a belt by a number that nobody prescribed; what to do is said in words as each stretch begins.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from backstride.book.session_in_words import duration_in_words
from backstride.book.words import Words
from backstride.handouts.given import Given
from backstride.handouts.ours import MAKER
from backstride.handouts.says import DOMAIN, says
from backstride.handouts.workout.steps import flat, steps_of


def workout_zwo(given: Given, words: Words) -> bytes:
    """The file, in UTF-8."""
    told = says(given, words)
    root = ET.Element("workout_file")
    for name, text in (
        ("author", MAKER),
        ("name", told.listed),
        ("description", told.in_full),
        ("sportType", "run"),
        ("durationType", "time"),
    ):
        ET.SubElement(root, name).text = text
    ET.SubElement(root, "tags")
    workout = ET.SubElement(root, "workout")
    for step in flat(steps_of(given.session)):
        stretch = ET.SubElement(workout, "FreeRide", Duration=str(step.seconds), FlatRoad="1")
        does = words.say(DOMAIN, f"workout.step.{step.role}")
        message = words.say(
            DOMAIN, "workout.message", does=does, duration=duration_in_words(step.seconds, words)
        )
        ET.SubElement(stretch, "textevent", timeoffset="0", message=message)
    ET.indent(root)
    content: bytes = ET.tostring(root, encoding="UTF-8", xml_declaration=True)
    return content + b"\n"
