"""The book: reads and holds content (programmes, parameters, sources, screening, lessons, words)."""
