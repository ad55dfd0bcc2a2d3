"""Template tags of a clinic's pages."""
