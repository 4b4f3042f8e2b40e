"""Reasoning: which values a variable and an expression can ever have, worked out without playing."""
