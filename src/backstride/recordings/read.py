"""Bytes in, recording out, whichever the format."""

from backstride.recordings.faults import RecordingProblem, fault
from backstride.recordings.recording import Recording

MEGABYTE = 1024 * 1024
MOST_MEGABYTES = 32
MOST_BYTES = MOST_MEGABYTES * MEGABYTE
"""About fifty hours at one point a second; an hour is 0.1 to 0.4 MB."""

OTHER_KINDS = (
    (b"PK\x03\x04", "zip"),
    (b"\x1f\x8b", "gzip"),
    (b"%PDF", "pdf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
)
XML_KINDS = ((b"<gpx", "gpx"), (b"<TrainingCenterDatabase", "tcx"), (b"<kml", "kml"))


def read_recording(data: bytes, name: str) -> Recording:
    """Read a recording; `name` is what the person calls the file.

    What can be read is read: a damaged file gives `complete=False` and its faults, and `why_not_a_session`
    says whether an entry may be made from it. Where nothing can be read, `RecordingProblem` is raised;
    nothing else ever is. Time and memory are bounded whatever the bytes.
    """
    if not data:
        raise RecordingProblem(name, fault("empty"))
    if len(data) > MOST_BYTES:
        raise RecordingProblem(
            name, fault("too_big", megabytes=round(len(data) / MEGABYTE, 1), most=MOST_MEGABYTES)
        )
    from backstride.recordings.fit.header import is_fit  # noqa: PLC0415 - brings numpy, and few need it
    from backstride.recordings.fit.read import read_fit  # noqa: PLC0415

    if not is_fit(data):
        raise RecordingProblem(name, fault("not_a_recording", 0, looks_like=looks_like(data)))
    return read_fit(data, name)


def looks_like(data: bytes) -> str:
    """The kind of file that these bytes look like: "zip", "gpx", "text"... or "unknown"."""
    for start, kind in OTHER_KINDS:
        if data.startswith(start):
            return kind
    opening = data[:4096]
    for tag, kind in XML_KINDS:
        if tag in opening:
            return kind
    return "text" if opening.isascii() and b"\0" not in opening else "unknown"
