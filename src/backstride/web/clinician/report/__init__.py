"""What a clinic takes of its own: the report of a month, and tables for a spreadsheet."""
