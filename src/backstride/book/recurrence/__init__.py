"""Recurrence: pain that came back after a month of recovery, and the months free of it."""
