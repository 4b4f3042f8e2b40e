"""What happened: claims with their standing and sources, and the questions that a play answers too."""
