"""Made-up people who walk the real rules. Whatever comes out of here is SIMULATED, and says so."""
