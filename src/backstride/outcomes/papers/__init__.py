"""Papers of a clinic: a letter, a summary at the end, the report of a month; page and PDF say the same."""
