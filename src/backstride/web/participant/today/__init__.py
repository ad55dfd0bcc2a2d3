"""Today: what to do, why, and what comes next."""
