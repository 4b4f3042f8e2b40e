"""What lies in a scenario's folder, and what is kept of it: walkthroughs, and names that old saves hold."""
