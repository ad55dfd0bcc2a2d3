"""The pages of a participant: check, start, today, log, morning, worried, plan."""
