"""What came of it: pure series out of a journal, charts drawn from them, and a summary to carry."""
