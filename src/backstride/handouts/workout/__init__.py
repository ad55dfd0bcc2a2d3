"""A session as a structured workout: for a watch (FIT), a treadmill app (ZWO), or to read (text)."""
