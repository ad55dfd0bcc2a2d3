"""Ten people, ten courses: journals with the decisions they lead to, day by day."""
