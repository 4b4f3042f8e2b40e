"""Scenarios: reading them, checking them, and every page of a diagnostic."""
