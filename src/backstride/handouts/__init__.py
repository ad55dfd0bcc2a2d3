"""Sessions, plans and letters in a form to carry: audio, watch, calendar, paper."""
