"""The forecast: asked of a service that this instance names, for a place rounded to about 10 km."""
