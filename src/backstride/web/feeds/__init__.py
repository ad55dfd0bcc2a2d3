"""Calendars that follow a plan: what each has told, and the secret addresses at which it can be asked for."""
