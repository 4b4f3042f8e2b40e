"""The house around the code: its layers, its sizes, its words, its pages and its wheel."""
