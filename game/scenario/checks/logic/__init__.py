"""What variables can be: conditions that always or never hold, effects that change nothing."""
