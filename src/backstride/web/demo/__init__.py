"""Made-up people to look around with: each lives day by day by the decisions they get."""
