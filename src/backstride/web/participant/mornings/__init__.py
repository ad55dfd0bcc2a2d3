"""Mornings: how the back is after a session, and how it is on each day of a flare-up. One form asks both."""
