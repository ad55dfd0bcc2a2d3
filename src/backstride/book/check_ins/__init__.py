"""Check-ins: when a person is asked how things are, what is asked, and what became of each time."""
