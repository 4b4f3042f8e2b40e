"""Words as a reader sees them: their length, spelling, punctuation and characters."""
