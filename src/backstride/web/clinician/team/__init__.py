"""Who works at a clinic: colleagues are invited, and let go, by who leads it."""
