"""My data: everything to take along, and a journal to bring."""
