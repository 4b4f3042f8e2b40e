"""Exhaustive search: counts worked out by hand, and the same verdicts as a search that is nothing but a set."""
