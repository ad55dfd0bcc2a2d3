"""Reminders, the plan in one's own words, and a buddy: the pages of going on."""
