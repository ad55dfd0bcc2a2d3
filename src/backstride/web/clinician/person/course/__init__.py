"""The course of one person, as far as they share it: a timeline, charts, measures, recordings."""
