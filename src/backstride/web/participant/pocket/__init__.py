"""The pocket: what a phone keeps, so that the app works where there is no network."""
