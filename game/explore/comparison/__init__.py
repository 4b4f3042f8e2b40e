"""Two surveys of one scenario held against each other: what an edit moved."""
