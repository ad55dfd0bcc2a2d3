"""Everybody a clinic follows, on one page, ordered by need."""
