"""Journals in a database: one way in (`append`), one way to look (`visible_to`), a standing for lists."""
