"""Letters about a person: asked for in a form, shown as a page, then as a PDF. None of them is kept."""
