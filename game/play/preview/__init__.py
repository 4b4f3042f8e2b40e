"""What an author sees of a scenario while writing it: one scene, beside what is wrong with the files."""
