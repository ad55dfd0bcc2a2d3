"""The weather at the hour of a session: a switch, a card on Today, and the words for what is sent where."""
