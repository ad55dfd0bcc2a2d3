"""Measures: short scored questions, totals of other questionnaires, and those that a clinic has put here."""
