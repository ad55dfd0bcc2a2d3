"""Another day: one session is moved to a day that suits better, and it can be undone."""
