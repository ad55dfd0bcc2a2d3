"""The coaching guide, as a page of the app."""
