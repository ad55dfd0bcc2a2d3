"""The safety check: the book's questions, one topic a page, and what the answers mean."""
