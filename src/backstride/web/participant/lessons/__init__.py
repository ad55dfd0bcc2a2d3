"""Lessons on pages: the list, one to read, the clinical words, and the card on Today."""
