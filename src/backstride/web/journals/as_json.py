"""Days, sessions and figures as JSON has them, and back as what they were."""

from __future__ import annotations

from datetime import date
from typing import Any

from backstride.heart.notation import Session, read_session
from backstride.heart.parameters import Figure


def packed(value: Any) -> Any:
    """As JSON has it."""
    match value:
        case date():
            return {"$day": value.isoformat()}
        case Session():
            return {"$session": value.text}
        case Figure():
            return {"$figure": list(value)}
        case dict():
            return {name: packed(each) for name, each in value.items()}
        case list() | tuple():
            return [packed(each) for each in value]
    return value


def unpacked(value: Any) -> Any:
    """From what `packed` made."""
    match value:
        case {"$day": day}:
            return date.fromisoformat(day)
        case {"$session": line}:
            return read_session(line)
        case {"$figure": parts}:
            return Figure(*parts)
        case dict():
            return {name: unpacked(each) for name, each in value.items()}
        case list():
            return [unpacked(each) for each in value]
    return value
