"""Take your session with you: every handout from the page, and the calendar at an address."""
