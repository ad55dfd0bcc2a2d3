"""Telling about a session, the morning after it, a day without one; and looking back at what was told."""
