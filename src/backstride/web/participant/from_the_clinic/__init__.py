"""What a clinic has changed, as the person reads it."""
