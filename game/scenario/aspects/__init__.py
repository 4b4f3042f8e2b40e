"""A scenario looked at from one side: its graph, its days, its acts, its writings; what several checks ask about."""
