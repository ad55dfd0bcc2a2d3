"""A clinic's own programmes: written or copied, checked against the laws, withdrawn."""
