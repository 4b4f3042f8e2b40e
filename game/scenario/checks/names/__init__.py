"""The names of things: every reference finds one thing, and every thing has one name."""
