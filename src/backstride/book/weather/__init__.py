"""Weather: what an hour of it means for a walk or a run, as advice to a person. No decision ever reads it."""
