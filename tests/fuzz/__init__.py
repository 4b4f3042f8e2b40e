"""Fuzzing: scenarios spoilt at random, and what must hold of whatever is made of them."""
