"""Check-ins: a few questions on their day, put off or left out as one likes, and what they showed."""
