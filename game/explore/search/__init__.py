"""Exhaustive search: every situation that any playing reaches, what is proven of it, and the exact odds of endings."""
