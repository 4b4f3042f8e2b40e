"""The story as a graph: whether scenes, choices and ways lead on, and whether history can be played."""
