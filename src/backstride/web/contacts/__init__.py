"""Contacts with a clinic: days that were moved, follow-up tasks, private notes, what a talk needs."""
