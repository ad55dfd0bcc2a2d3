"""Which clinic sees what of a person, and who looked: let, changed and ended by the person alone."""
