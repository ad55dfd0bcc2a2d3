"""Inviting people to be looked after: a code, a picture to scan, a card to print."""
