"""worry."""
