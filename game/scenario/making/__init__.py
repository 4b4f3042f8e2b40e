"""Making a new scenario: a folder of files from the starter, or from an author's outline in Markdown."""
