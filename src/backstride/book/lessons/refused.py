"""What is said when a lesson's file cannot be used."""

from __future__ import annotations


class LessonsProblem(ValueError):
    """A file of the lessons cannot be used; the message says where, what is wrong and what would be right."""
