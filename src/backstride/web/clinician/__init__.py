"""Pages of a clinician: a folder for each, and one way to find out whose page it is (`who`)."""
