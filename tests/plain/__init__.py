"""The plain face, read as a transcript."""
