"""Charts of our own: small SVG drawings, each with its numbers in words and in a table."""
