"""Who is told what: a text that its reader may not know, or that nobody reads."""
