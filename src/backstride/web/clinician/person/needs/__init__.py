"""What somebody needs, and what a clinician answers: seen, to be looked at again on a day, done."""
