"""A scenario written out as Python under one line of play, so that a random play is a loop over functions."""
