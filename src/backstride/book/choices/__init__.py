"""Numbers that this project has chosen itself: each with unit, source, certainty and why."""
