"""Seeing progress: charts with their numbers in words, and a summary to carry."""
