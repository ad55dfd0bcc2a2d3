"""Journals in a database: one way in (`append`), one way to look (`visible`), a standing for lists."""
