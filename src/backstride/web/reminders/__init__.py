"""Reminders: whom to remind of what and when, and how it reaches them. Off until they are switched on."""
