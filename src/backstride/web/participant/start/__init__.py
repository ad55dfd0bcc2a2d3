"""The start: which programme suits, a few questions to set it up, and the first session to come."""
