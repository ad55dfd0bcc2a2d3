"""The coming sessions for a calendar: what is planned, and the file (ICS) that says so."""
