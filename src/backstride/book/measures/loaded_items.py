"""The questions of a FHIR Questionnaire: choice, integer, decimal and boolean, in groups or not.

Points of a choice: the extension `ordinalValue` (or `itemWeight`) of its option, or of the option's coding.
Ends of a number: the extensions `minValue` and `maxValue`; without both it cannot be scored and is refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from backstride.book.measures.loaded_refused import Slip
from backstride.book.measures.loaded_text import LONGEST, Said, extensions, said, value_of
from backstride.book.measures.measure import Item, Option
from backstride.heart.fields import JSON, NUMBERS

MOST_ITEMS, MOST_OPTIONS, DEEPEST_GROUP, LONGEST_ID = 200, 40, 8, 100
FARTHEST = 10_000
"""How far from 0 points and numbers may lie: a total must fit into a journal."""
_HL7 = "http://hl7.org/fhir/StructureDefinition/"
POINTS = (f"{_HL7}ordinalValue", f"{_HL7}itemWeight")
ENDS = (f"{_HL7}minValue", f"{_HL7}maxValue")
ASKED = ("choice", "integer", "decimal", "boolean")
NOT_ASKED = ("group", "display")
CANNOT = {
    "enableWhen": "left out: here every question is asked of everybody",
    "repeats": "left out, or false: here a question has one answer",
    "answerValueSet": "answerOption: the choices stand in the file itself",
    "modifierExtension": "left out: it changes what the rest means",
}


class Texts(NamedTuple):
    """The words of a question: before it, its own, and those of its choices by code."""

    before: tuple[Said, ...]
    says: Said
    choices: Mapping[str, Said]


class Read(NamedTuple):
    """The questions in their order, and their words."""

    items: tuple[Item, ...]
    texts: Mapping[str, Texts]


def read_items(told: JSON, slips: list[Slip]) -> Read:
    """Every question; what is wrong goes to `slips`."""
    items: list[Item] = []
    texts: dict[str, Texts] = {}
    before: list[Said] = []
    for where, each in _flat(told, "item", slips):
        if each.get("type") in NOT_ASKED:
            before += [words for words in [said(each, "text")] if words]
            continue
        item, choices = _item(where, each, slips)
        if item and item.id in texts:
            slips.append(Slip(where, f"the linkId {item.id!r} stands twice", "one of its own"))
        if item:
            items.append(item)
            texts[item.id] = Texts(tuple(before), said(each, "text"), choices)
            before = []
    if not 0 < len(items) <= MOST_ITEMS and not slips:
        slips.append(Slip("item", f"it has {len(items)} questions", f"1 to {MOST_ITEMS}"))
    return Read(tuple(items), texts)


def _flat(told: JSON, where: str, slips: list[Slip], depth: int = 1) -> Iterator[tuple[str, dict[str, JSON]]]:
    """Every item in the order of the page, with its place."""
    if not isinstance(told, list) or depth > DEEPEST_GROUP:
        slips.append(
            Slip(where, "it cannot be read", f"a list of items, at most {DEEPEST_GROUP} groups deep")
        )
        return
    for number, each in enumerate(told[: MOST_ITEMS * 2]):
        place = f"{where}[{number}]"
        if not isinstance(each, dict):
            slips.append(Slip(place, "it is no object", "an item: { … }"))
            continue
        yield place, each
        if "item" in each:
            yield from _flat(each["item"], f"{place}.item", slips, depth + 1)


def _item(where: str, told: Mapping[str, JSON], slips: list[Slip]) -> tuple[Item | None, dict[str, Said]]:
    """A question and the words of its choices; None where it cannot be asked."""
    found = list(_wrongs(where, told))
    slips.extend(found)
    if found:
        return None, {}
    name = told["linkId"]
    match told["type"]:
        case "choice":
            options, choices = _options(where, told.get("answerOption"), slips)
            return Item(name, "choice", options=options), choices
        case "boolean":
            return Item(name, "yes_no", options=(Option("no", 0), Option("yes", 1))), {}
        case kind:
            least, most = _ends(where, told, slips)
            return Item(name, "number", least, most, whole=kind == "integer"), {}


def _wrongs(where: str, told: Mapping[str, JSON]) -> Iterator[Slip]:
    name, kind, text = told.get("linkId"), told.get("type"), told.get("text")
    if not isinstance(name, str) or not 0 < len(name.strip()) <= LONGEST_ID:
        yield Slip(where, "its linkId cannot be used", f"text of 1 to {LONGEST_ID} characters")
    if kind not in ASKED:
        yield Slip(
            f"{where}.type", f"{str(kind)[:40]!r} cannot be asked", f"one of: {', '.join(ASKED + NOT_ASKED)}"
        )
    if not isinstance(text, str) or not 0 < len(text.strip()) <= LONGEST:
        yield Slip(f"{where}.text", "there is no question", f"text of 1 to {LONGEST} characters")
    for key, right in CANNOT.items():
        if told.get(key):
            yield Slip(f"{where}.{key}", "it cannot be followed", right)


def _options(where: str, told: JSON, slips: list[Slip]) -> tuple[tuple[Option, ...], dict[str, Said]]:
    options, choices = [], {}
    if not isinstance(told, list) or not 1 < len(told) <= MOST_OPTIONS:
        slips.append(
            Slip(f"{where}.answerOption", "there is nothing to choose from", f"2 to {MOST_OPTIONS} options")
        )
        return (), {}
    for number, each in enumerate(told):
        place = f"{where}.answerOption[{number}]"
        coding = each.get("valueCoding") if isinstance(each, dict) else None
        if (
            not isinstance(coding, dict)
            or not isinstance(coding.get("code"), str)
            or not said(coding, "display")
        ):
            slips.append(Slip(place, "it cannot be read", "a valueCoding with code and display"))
            continue
        points = _number(each, *POINTS)
        points = _number(coding, *POINTS) if points is None else points
        if points is None:
            slips.append(Slip(place, "it has no points", f"the extension {POINTS[0]}, a number"))
        elif coding["code"] in choices:
            slips.append(Slip(place, f"the code {coding['code'][:40]!r} stands twice", "one of its own"))
        else:
            options.append(Option(coding["code"], points))
            choices[coding["code"]] = said(coding, "display")
    if len(options) == len(told) and len({option.points for option in options}) == 1:
        slips.append(
            Slip(f"{where}.answerOption", "all have the same points", "points that tell answers apart")
        )
    return tuple(options), choices


def _ends(where: str, told: Mapping[str, JSON], slips: list[Slip]) -> tuple[float, float]:
    least, most = (_number(told, url) for url in ENDS)
    if least is None or most is None or not least < most:
        slips.append(
            Slip(where, "it has no ends", f"the extensions {' and '.join(ENDS)}, the first one below")
        )
        return 0, 1
    return least, most


def _number(told: JSON, *urls: str) -> float | None:
    found = [value_of(each) for url in urls for each in extensions(told, url)]
    number: JSON = found[0] if found else None
    return number if type(number) in NUMBERS and -FARTHEST <= number <= FARTHEST else None
