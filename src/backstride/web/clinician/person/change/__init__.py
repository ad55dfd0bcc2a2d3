"""What a clinician changes in somebody's course: always with a reason, and seen ahead before it is made."""
