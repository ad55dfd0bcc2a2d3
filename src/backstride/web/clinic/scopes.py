"""What a person can let a clinic see, part by part. The course is the least: without it nobody could help."""

from __future__ import annotations

from typing import Literal, get_args

Scope = Literal["course", "pain", "notes", "recordings"]
"""course: the plan, sessions, decisions and what needs attention. pain: pain, legs, check-ins and measures.
notes: what was written in one's own words. recordings: files of a watch."""

SCOPES: tuple[Scope, ...] = get_args(Scope)
OF_CHOICE: tuple[Scope, ...] = SCOPES[1:]
"""What is let seen beyond the course."""
