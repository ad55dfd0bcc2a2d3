"""A clinic: who works there, whom it looks after, what each person lets it see, and who looked at what."""
