"""The picture of a scenario as written: its scenes and endings, and the ways between them."""
