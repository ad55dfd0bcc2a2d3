"""Bad days: the plan for the days of a flare-up, its mornings, the way back; and pain that came back."""
