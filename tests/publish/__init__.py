"""What is printed: reports that no text can break."""
