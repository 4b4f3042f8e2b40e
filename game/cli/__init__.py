"""The commands; each imports what it needs only when called."""
