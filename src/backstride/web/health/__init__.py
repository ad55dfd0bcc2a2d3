"""Whether this instance can do its work: for whoever runs it, and for the program that watches it."""
