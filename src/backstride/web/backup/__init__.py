"""A whole instance in one file, and back: made while it serves, tried out before it is needed."""
