"""Explore: every playing of a scenario, at random under named ways of playing, or exhaustively."""
