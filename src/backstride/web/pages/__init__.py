"""What every page shares: words in the person's language, the session strip, the frame."""
