"""What was told in a browser before somebody signed in there: kept, and asked about before anything else."""
