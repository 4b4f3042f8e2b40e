"""The format of a scenario's files: which files there are, which keys each may hold, and the same as JSON Schema."""
