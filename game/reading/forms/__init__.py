"""Forms: the problems of a check as other programs want them, one file for each form."""
