"""What is still to do about anybody, for a whole clinic."""
