"""My plan: where I am, what I may change, the reviews on my own, settings, leaving and erasing."""
