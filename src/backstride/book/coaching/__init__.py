"""The coaching guide: how a clinician holds a contact."""
