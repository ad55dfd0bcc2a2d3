"""A week on paper: the plan, and a diary to fill in by hand."""
