"""A FIT file as a recording."""

from backstride.recordings.faults import Fault, RecordingProblem, fault
from backstride.recordings.fit import names
from backstride.recordings.fit.combine import combine
from backstride.recordings.fit.contents import Contents, read_contents
from backstride.recordings.fit.messages import MOST_MESSAGES
from backstride.recordings.fit.part_reading import read_part
from backstride.recordings.fit.parts import find_parts
from backstride.recordings.fit.totals import only_value
from backstride.recordings.recording import Device, Recording

ACTIVITY_FILE = 4


def read_fit(data: bytes, name: str) -> Recording:
    """Read all parts of a FIT file. `RecordingProblem` when there is no outing in it."""
    contents, faults = read_all(data, name)
    telling = [each for each in contents if each.tells_an_outing]
    refuse_other_files(contents, name)
    if not telling:
        stopped = next((each.stopped.at_byte for each in contents if each.stopped), None)
        raise RecordingProblem(name, fault("nothing_recorded", stopped))
    return combine(name, device_of(contents), [read_part(each) for each in telling], faults)


def read_all(data: bytes, name: str) -> tuple[list[Contents], list[Fault]]:
    """The contents of every part, and what is wrong with their bytes."""
    parts, faults = find_parts(data)
    if not parts:
        raise RecordingProblem(name, fault("header_broken", 0))
    contents: list[Contents] = []
    left = MOST_MESSAGES
    for part in parts:
        contents.append(read_contents(data, part, left))
        left -= contents[-1].steps
        faults += [contents[-1].stopped] if contents[-1].stopped else []
    return contents, faults


def refuse_other_files(contents: list[Contents], name: str) -> None:
    """Settings, courses and workouts are FIT files too; a course even has points. None was an outing."""
    kinds = {only_value(each.file["type"]) for each in contents} - {None, ACTIVITY_FILE}
    held_session = any(len(each.sessions["timestamp"]) for each in contents)
    if kinds and not held_session:
        kind = names.word(min(kinds, key=str), names.FILE_TYPES, "type")
        raise RecordingProblem(name, fault("not_an_activity", file_type=str(kind)))


def device_of(contents: list[Contents]) -> Device:
    """Who wrote the first part that says so."""
    for each in contents:
        maker, product = only_value(each.file["manufacturer"]), only_value(each.file["product"])
        if maker is not None or each.product_name:
            number = None if product is None else str(int(product))
            return Device(names.word(maker, names.MANUFACTURERS, "manufacturer"), each.product_name or number)
    return Device()
