"""Lessons: short texts that anybody can edit, what each is tied to, and which one matters now."""
