"""A play: chance, steps, saves, undo, opponents, views and the verdict."""
