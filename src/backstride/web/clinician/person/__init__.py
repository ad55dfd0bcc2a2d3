"""One person, as far as they let it be seen."""
