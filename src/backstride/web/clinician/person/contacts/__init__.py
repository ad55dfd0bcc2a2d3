"""Contacts with one person: when they are, what to talk about, what was agreed, and what follows."""
