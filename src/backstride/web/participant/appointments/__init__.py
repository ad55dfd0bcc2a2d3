"""A person's talks with a clinic: when, with whom, and a file for the calendar."""
