"""The way in for programs, and for the page when the network is back: entries in, today's document out."""
