"""Indoors today: the same session under a roof, and how. It changes nothing in the plan."""
