"""The plain face: paragraphs, numbered choices and a line of input."""
